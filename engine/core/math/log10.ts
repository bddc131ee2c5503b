import { LOG10_E_HIGH, LOG10_E_LOW } from './constants.ts';
import { logLow, logPair } from './logPair.ts';
import { productError } from './pair.ts';

/**
 * The decimal logarithm; exact at every power of ten that is a double.
 *
 * Method: the pair of `logPair` times 1/ln 10 as a pair. Error: at most 0.501 ulp. log10(±0) = −∞, log10(∞) = ∞, log10 of
 * a negative number or NaN = NaN. Source of the method: Tang 1990, table-driven logarithms.
 */
export function log10(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const high = logPair(x, 0);
  const product = high * LOG10_E_HIGH;
  return product + (productError(high, LOG10_E_HIGH, product) + (high * LOG10_E_LOW + logLow[0] * LOG10_E_HIGH));
}
