import { cosineOfAngle } from './cosineOfAngle.ts';
import { angle, reduceQuarter } from './reduceQuarter.ts';
import { powerOfTwo } from './scale.ts';
import { sineOfAngle } from './sineOfAngle.ts';

/** Below this size x³/6 is under half an ulp of x. */
const NEGLIGIBLE = powerOfTwo(-27);

/**
 * The sine of x radians, the same bits in every browser.
 *
 * Method: x − n·π/2 as a pair (`reduceQuarter`, right for every double), then a Taylor series. Error: at most 0.75 ulp,
 * for any x. Odd; sin(±0) = ±0, sin(±∞) = sin(NaN) = NaN. Source: Cody and Waite 1980 (reduction), Payne and Hanek 1983
 * (huge angles).
 */
export function sin(x: number): number {
  const size = Math.abs(x);
  if (size < NEGLIGIBLE) return x;
  if (!(size < Number.POSITIVE_INFINITY)) return Number.NaN;
  const quarter = reduceQuarter(x);
  const wave = quarter & 1 ? cosineOfAngle(angle[0], angle[1]) : sineOfAngle(angle[0], angle[1]);
  return quarter & 2 ? -wave : wave;
}
