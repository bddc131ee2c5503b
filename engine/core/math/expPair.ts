import { LN2_HIGH, LN2_LOW } from './constants.ts';
import { multiplyPairs, type Pair, sqrtOfPair } from './pair.ts';

const STEPS = 128; // table entries per octave
const STEPS_OVER_LN2 = 184.6649652337873;
const STEP_HIGH = LN2_HIGH / STEPS;
const STEP_LOW = LN2_LOW / STEPS;

/** 2^(j/128) for j = 0 … 127, high and low parts one after the other, multiplied together from repeated square roots of 2. */
const TABLE = /* @__PURE__ */ (() => {
  const table = new Float64Array(2 * STEPS);
  const roots: Pair[] = [];
  for (let root: Pair = [2, 0], bit = STEPS / 2; bit >= 1; bit /= 2) {
    root = sqrtOfPair(root);
    roots.push(root);
  }
  for (let j = 0; j < STEPS; j++) {
    let power: Pair = [1, 0];
    roots.forEach((root, i) => {
      if (j & (STEPS >> (i + 1))) power = multiplyPairs(power, root);
    });
    table.set(power, 2 * j);
  }
  return table;
})();

/** Where `expPair` leaves the rest of its answer: [low part, binary exponent k]. */
export const expRest = new Float64Array(2);

/**
 * e^(high + low) = (t + l) · 2^k, for |high| ≤ 750 and |low| ≪ |high|: returns t in [1, 2) and leaves l, k in `expRest`.
 *
 * Method: high = n·ln 2/128 + r with |r| ≤ ln 2/256, so that e^high = 2^⌊n/128⌋ · 2^((n mod 128)/128) · e^r; the second
 * factor comes from a table of pairs, e^r − 1 from its Taylor polynomial of degree 6 (remainder < 2⁻⁷⁰). Error of t + l:
 * below 2⁻⁶¹ relative, most of it from rounding in the polynomial. Source of the method: Tang 1989, table-driven
 * exponentials.
 */
export function expPair(high: number, low: number): number {
  const n = Math.floor(high * STEPS_OVER_LN2 + 0.5);
  const r = high - n * STEP_HIGH - (n * STEP_LOW - low);
  const j = n & (STEPS - 1);
  const t = TABLE[2 * j];
  const tail = r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  expRest[0] = TABLE[2 * j + 1] + t * (r + tail);
  expRest[1] = n >> 7;
  return t;
}
