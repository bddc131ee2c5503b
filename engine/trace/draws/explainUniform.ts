import { call, constant, operand, product, quotient, sum } from '../build.ts';
import { address } from '../ref.ts';
import { type Told, tell } from '../tell.ts';

/**
 * How two words of 32 bits become a number in [0, 1): their 27 and 26 upper bits, side by side, over 2⁵³. The same for
 * `Rng.uniform`, `Mt19937.random` and `np.random.random()` (Matsumoto and Nishimura 1998, `genrand_res53`).
 *
 * `k` numbers the draw, from 0: its words are `word[2k]` and `word[2k+1]` (whole numbers below 2³²), the result is `u[k]`.
 */
export function explainUniform(first: number, second: number, k = 0): Told[] {
  const lines: Told[] = [];
  const upper = (word: number, at: number, bits: number) =>
    call('floor', quotient(operand(address('word', [at]), word), constant(2 ** bits)));
  const high = tell(lines, 'upperBits', address('high', [k]), upper(first, 2 * k, 5));
  const low = tell(lines, 'upperBits', address('low', [k]), upper(second, 2 * k + 1, 6));
  const joined = sum(product(high, constant(2 ** 26, '2^{26}')), low);
  tell(lines, 'uniformDraw', address('u', [k]), quotient(joined, constant(2 ** 53, '2^{53}')));
  return lines;
}
