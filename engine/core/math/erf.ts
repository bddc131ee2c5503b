import { TWO_OVER_SQRT_PI_HIGH, TWO_OVER_SQRT_PI_LOW } from './constants.ts';
import { exp } from './exp.ts';
import { productError } from './pair.ts';

/** 1 − erf(j/4) for j = 3 … 24, computed with 120 digits. */
const COMPLEMENTS = [
  0.28884436634648486, 0.15729920705028513, 0.07709987174354177, 0.033894853524689274, 0.013328328780817557,
  0.004677734981047266, 0.0014627165866811518, 0.0004069520174449589, 0.00010062192211963683, 2.209049699858544e-5,
  4.302779463675122e-6, 7.430983723414128e-7, 1.1372725656979665e-7, 1.541725790028002e-8, 1.8505741373867425e-9,
  1.9661604415428876e-10, 1.8485047721485312e-11, 1.537459794428035e-12, 1.1310313266887154e-13, 7.357847917974398e-15,
  4.232136617425738e-16, 2.1519736712498913e-17,
];
const FIRST_CENTRE = 3; // quarters
const ORDER = 14;

/**
 * Taylor coefficients of erf about c = 3/4, 1, …, 6: row after row, `ORDER` each, beginning with erf′(c).
 * The Gaussian g(h) = 2/√π·e^−(c+h)² obeys g′ = −2(c + h)g, which gives gₙ₊₁ = −2(c·gₙ + gₙ₋₁)/(n + 1); integrating divides by n + 1.
 */
const SLOPES = /* @__PURE__ */ (() => {
  const slopes = new Float64Array(ORDER * COMPLEMENTS.length);
  COMPLEMENTS.forEach((_, row) => {
    const c = (row + FIRST_CENTRE) / 4;
    let before = 0;
    let current = TWO_OVER_SQRT_PI_HIGH * exp(-c * c);
    for (let n = 0; n < ORDER; n++) {
      slopes[row * ORDER + n] = current / (n + 1);
      [before, current] = [current, (-2 * (c * current + before)) / (n + 1)];
    }
  });
  return slopes;
})();

/**
 * The error function 2/√π ∫₀ˣ e^−t² dt.
 *
 * Method: below 5/8 the Maclaurin series with its first term as a pair; up to 6 the Taylor series about the nearest
 * quarter (|h| ≤ 1/8), subtracted from 1 through the complement; ±1 beyond. Error: at most 1 ulp. Odd; erf(±0) = ±0,
 * erf(±∞) = ±1, erf(NaN) = NaN. Source of the series: Abramowitz and Stegun 1964, 7.1.5.
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 0.625) return nearZero(x);
  if (!(size < 6)) return Number.isNaN(x) ? x : x > 0 ? 1 : -1;
  const quarter = Math.floor(size * 4 + 0.5);
  const h = size - quarter / 4;
  const row = quarter - FIRST_CENTRE;
  let sum = 0;
  for (let n = row * ORDER + ORDER - 1; n >= row * ORDER; n--) sum = sum * h + SLOPES[n];
  const result = 1 - (COMPLEMENTS[row] - h * sum);
  return x > 0 ? result : -result;
}

/** Coefficients (−1)ⁿ·2/√π / (n!(2n + 1)) for n = 1 … 14 of the Maclaurin series. */
const MACLAURIN = /* @__PURE__ */ (() => {
  const coefficients = new Float64Array(14);
  for (let n = 1, factorial = 1; n <= 14; n++) {
    factorial *= -n;
    coefficients[n - 1] = TWO_OVER_SQRT_PI_HIGH / (factorial * (2 * n + 1));
  }
  return coefficients;
})();

function nearZero(x: number): number {
  const first = x * TWO_OVER_SQRT_PI_HIGH;
  if (Math.abs(x) < 1e-150) return first;
  const u = x * x;
  let sum = 0;
  for (let n = MACLAURIN.length - 1; n >= 0; n--) sum = sum * u + MACLAURIN[n];
  const lost = productError(x, TWO_OVER_SQRT_PI_HIGH, first) + x * TWO_OVER_SQRT_PI_LOW;
  return first + (lost + x * u * sum);
}
