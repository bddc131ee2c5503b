import { expPair, expRest } from './expPair.ts';
import { scale } from './scale.ts';

/** Above this the result exceeds the largest double. */
const OVERFLOW = 709.782712893384;
/** Below this the result is under half of the smallest subnormal. */
const UNDERFLOW = -745.1332191019412;

/**
 * e^x, the same bits in every browser.
 *
 * Method: table of 2^(j/128) and a short Taylor polynomial, see `expPair`. Error: at most 0.51 ulp, 0.76 ulp where the
 * result is subnormal. exp(NaN) = NaN, exp(∞) = ∞, exp(−∞) = 0. Source of the method: Tang 1989, table-driven
 * exponentials.
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x + Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  const t = expPair(x, 0);
  return scale(t + expRest[0], expRest[1]);
}
