import { call, constant, difference, one, operand, product, quotient, square, sum, two } from '../build.ts';
import { address } from '../ref.ts';
import { type Told, tell } from '../tell.ts';

/**
 * How two numbers drawn evenly from [0, 1) become a standard normal one as `Rng.normal` makes it: z = √(−2 ln(1 − u))·cos 2πu′
 * (Box and Muller 1958). `k` numbers the draw, from 0: it takes `u[2k]` and `u[2k+1]` and gives `z[k]`.
 */
export function explainNormal(first: number, second: number, k = 0): Told[] {
  const lines: Told[] = [];
  const u = operand(address('u', [2 * k]), first);
  const turn = operand(address('u', [2 * k + 1]), second);
  const log = call('log', difference(one, u));
  const radius = tell(lines, 'radius', address('radius', [k]), call('sqrt', product(constant(-2), log)));
  const angle = product(two, constant(Math.PI, '\\pi'), turn);
  tell(lines, 'normalDraw', address('z', [k]), product(radius, call('cos', angle)));
  return lines;
}

/**
 * The same as `Mt19937.normal` and NumPy's `randn` do it, by the polar method (Marsaglia and Bray 1964): a point of the
 * square [−1, 1)² from `u[0]`, `u[1]`; when it lies in the circle, it gives `z[0]`, and `z[1]` for the next call. The
 * last line is `s`, the squared distance from the middle, when the point is thrown away (s ≥ 1 or s = 0).
 */
export function explainPolar(first: number, second: number): Told[] {
  const lines: Told[] = [];
  const centred = (u: number, k: number) =>
    tell(lines, 'centredDraw', address('v', [k]), difference(product(two, operand(address('u', [k]), u)), one));
  const [x, y] = [centred(first, 0), centred(second, 1)];
  const s = tell(lines, 'squaredDistance', 's', sum(square(x), square(y)));
  const distance = lines.at(-1)!.value;
  if (distance >= 1 || distance === 0) return lines;
  const factor = call('sqrt', quotient(product(constant(-2), call('log', s)), s));
  const stretch = tell(lines, 'polarFactor', 'factor', factor);
  tell(lines, 'polarDraw', 'z[0]', product(stretch, y));
  tell(lines, 'polarDraw', 'z[1]', product(stretch, x));
  return lines;
}
