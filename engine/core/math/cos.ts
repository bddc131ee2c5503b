import { cosineOfAngle } from './cosineOfAngle.ts';
import { angle, reduceQuarter } from './reduceQuarter.ts';
import { sineOfAngle } from './sineOfAngle.ts';

/**
 * The cosine of x radians, the same bits in every browser.
 *
 * Method: x − n·π/2 as a pair (`reduceQuarter`, right for every double), then a Taylor series. Error: at most 0.75 ulp,
 * for any x. Even; cos(±0) = 1, cos(±∞) = cos(NaN) = NaN. Source: Cody and Waite 1980 (reduction), Payne and Hanek 1983
 * (huge angles).
 */
export function cos(x: number): number {
  if (!(Math.abs(x) < Number.POSITIVE_INFINITY)) return Number.NaN;
  const quarter = reduceQuarter(x);
  const wave = quarter & 1 ? sineOfAngle(angle[0], angle[1]) : cosineOfAngle(angle[0], angle[1]);
  return quarter === 1 || quarter === 2 ? -wave : wave;
}
