import { productError, sumError } from './pair.ts';

/**
 * cos(r + low) for |r| ≤ π/4 and |low| ≤ ½ ulp(r): Taylor series to r¹⁸ with 1 − r²/2 summed exactly. Error: at most 0.75
 * ulp. Both in radians. Source: Abramowitz and Stegun 1964, 4.3.66.
 */
export function cosineOfAngle(r: number, low: number): number {
  const u = r * r;
  const half = u / 2;
  const top = 1 - half;
  const lost = sumError(1, -half, top) - productError(r, r, u) / 2 - r * low;
  const tail = 1 / 479001600 - u * (1 / 87178291200 - u * (1 / 20922789888000 - u * (1 / 6402373705728000)));
  const quartic = u * u * (1 / 24 - u * (1 / 720 - u * (1 / 40320 - u * (1 / 3628800 - u * tail))));
  return top + (lost + quartic);
}
