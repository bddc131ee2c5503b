/**
 * sin(r + low) for |r| ≤ π/4 and |low| ≤ ½ ulp(r): Taylor series to r¹⁷, remainder < 2⁻⁶³. Error: at most 0.75 ulp. Both
 * in radians. Source: Abramowitz and Stegun 1964, 4.3.65.
 */
export function sineOfAngle(r: number, low: number): number {
  const u = r * r;
  const tail = 1 / 39916800 - u * (1 / 6227020800 - u * (1 / 1307674368000 - u * (1 / 355687428096000)));
  const cubic = r * u * (1 / 6 - u * (1 / 120 - u * (1 / 5040 - u * (1 / 362880 - u * tail))));
  return r + (low * (1 - u / 2) - cubic);
}
