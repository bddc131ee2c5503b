import { logPair } from './logPair.ts';

/**
 * The natural logarithm, the same bits in every browser.
 *
 * Method: exact reduction with a table of 183 reciprocals and a double-double sum, see `logPair`. Error: at most 0.501
 * ulp. log(±0) = −∞, log(∞) = ∞, log of a negative number or NaN = NaN. Source of the method: Tang 1990, table-driven
 * logarithms.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  return logPair(x, 0);
}
