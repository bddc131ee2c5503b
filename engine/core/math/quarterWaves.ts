import { productError, sumError } from './doubleDouble.ts';

/** sin(r + low) for |r| ≤ π/4 and |low| ≤ ½ ulp(r): Taylor series to r¹⁹, remainder < 2⁻⁶⁷. Error: at most 0.75 ulp. */
export function sineOfAngle(r: number, low: number): number {
  const u = r * r;
  const tail = 1 / 39916800 - u * (1 / 6227020800 - u * (1 / 1307674368000 - u * (1 / 355687428096000)));
  const cubic = r * u * (1 / 6 - u * (1 / 120 - u * (1 / 5040 - u * (1 / 362880 - u * tail))));
  return r + (low * (1 - u / 2) - cubic);
}

/** cos(r + low) for |r| ≤ π/4 and |low| ≤ ½ ulp(r): Taylor series to r¹⁸ with 1 − r²/2 summed exactly. Error: at most 0.75 ulp. */
export function cosineOfAngle(r: number, low: number): number {
  const u = r * r;
  const half = u / 2;
  const top = 1 - half;
  const lost = sumError(1, -half, top) - productError(r, r, u) / 2 - r * low;
  const tail = 1 / 479001600 - u * (1 / 87178291200 - u * (1 / 20922789888000 - u * (1 / 6402373705728000)));
  const quartic = u * u * (1 / 24 - u * (1 / 720 - u * (1 / 40320 - u * (1 / 3628800 - u * tail))));
  return top + (lost + quartic);
}
