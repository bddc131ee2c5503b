import { ensure } from '../../core/engineError.ts';
import { Mt19937, type Mt19937State } from '../../core/mt19937.ts';
import { bits, choose, constant, one, operand, sum, zero } from '../build.ts';
import type { Expr } from '../expr.ts';
import { address } from '../ref.ts';
import { type Told, tell } from '../tell.ts';

const SIZE = 624;
const SHIFT = 397;
const keyAt = (key: readonly number[], i: number): Expr => operand(address('key', [i]), key[i]!);

function checkPlace(i: number, from: number): void {
  ensure(
    Number.isInteger(i) && i >= from && i < SIZE,
    () => `The key of MT19937 has no word ${i} to explain. Give a whole number from ${from} to 623.`,
  );
}

/**
 * How `np.random.seed` makes word i (1 … 623) of the key from the word before it; all words are whole numbers below 2³².
 * Source: Matsumoto and Nishimura 1998, `init_genrand` of the version of 2002.
 * @throws EngineError for a word that the key does not have.
 */
export function explainSeeding(seed: number, i: number): Told[] {
  checkPlace(i, 1);
  const before = keyAt(Mt19937.fromSeed(seed).state.key, i - 1);
  const mixed = bits(before, 'xor', bits(before, 'shiftRight', constant(30)));
  const lines: Told[] = [];
  tell(lines, 'seededWord', address('key', [i]), bits(bits(constant(1812433253), 'times', mixed), 'plus', constant(i)));
  return lines;
}

/**
 * How a used-up key (position 624) becomes the next one, word i (0 … 623): the top bit of the word and the other bits of
 * its neighbour, shifted, against the word 397 places on. Words that are new already are written `new key[…]`.
 * Source: Matsumoto and Nishimura 1998.
 * @throws EngineError for a broken state, or a word that the key does not have.
 */
export function explainTwist(state: Mt19937State, i: number): Told[] {
  checkPlace(i, 0);
  const generator = Mt19937.fromState({ ...state, position: SIZE });
  generator.uint32();
  const next = generator.state.key;
  const wordAt = (at: number): Expr =>
    at < SIZE ? keyAt(state.key, at) : operand(address('key', [at - SIZE], 'new'), next[at - SIZE]!);
  const lines: Told[] = [];
  const top = bits(keyAt(state.key, i), 'and', constant(0x80000000));
  const rest = bits(wordAt(i + 1), 'and', constant(0x7fffffff));
  const mixed = tell(lines, 'joinedWord', address('joined', [i]), sum(top, rest));
  const odd = choose({ left: bits(mixed, 'and', one), is: '=', right: one }, constant(0x9908b0df), zero);
  const half = tell(lines, 'twistConstant', address('twist', [i]), odd);
  const far = bits(wordAt(i + SHIFT), 'xor', bits(mixed, 'shiftRight', one));
  tell(lines, 'twistedWord', address('key', [i], 'new'), bits(far, 'xor', half));
  return lines;
}

/**
 * How a word of the key becomes the word that `Mt19937.uint32` gives (`word[0]`, a whole number below 2³²): four times
 * mixed with itself, so that all its bits look drawn. Source: Matsumoto and Nishimura 1998, "tempering".
 */
export function explainTempering(word: number): Told[] {
  const lines: Told[] = [];
  const mix = (from: Expr, by: Expr, ref: string): Expr => tell(lines, 'temperedWord', ref, bits(from, 'xor', by));
  const y0 = operand('y[0]', word);
  const y1 = mix(y0, bits(y0, 'shiftRight', constant(11)), 'y[1]');
  const y2 = mix(y1, bits(bits(y1, 'shiftLeft', constant(7)), 'and', constant(0x9d2c5680)), 'y[2]');
  const y3 = mix(y2, bits(bits(y2, 'shiftLeft', constant(15)), 'and', constant(0xefc60000)), 'y[3]');
  mix(y3, bits(y3, 'shiftRight', constant(18)), 'word[0]');
  return lines;
}
