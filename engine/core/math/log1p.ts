import { logPair } from './logPair.ts';
import { sumError } from './pair.ts';
import { powerOfTwo } from './scale.ts';

/** Below this size x²/2 is under half an ulp of x. */
const NEGLIGIBLE = powerOfTwo(-54);
/** Above this size the 1 is under half an ulp of the result. */
const DOMINANT = powerOfTwo(64);

/**
 * ln(1 + x) without the loss of digits near 0.
 *
 * Method: 1 + x is formed without error as a pair and given to `logPair`. Error: at most 0.501 ulp. log1p(±0) = ±0,
 * log1p(−1) = −∞, log1p(∞) = ∞, below −1 and for NaN the result is NaN. Source of the method: Tang 1990, table-driven
 * logarithms.
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (Math.abs(x) < NEGLIGIBLE || x === Number.POSITIVE_INFINITY) return x;
  if (x > DOMINANT) return logPair(x, 0);
  const sum = 1 + x;
  return logPair(sum, sumError(1, x, sum));
}
