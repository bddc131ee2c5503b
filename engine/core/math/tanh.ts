import { expPair, expRest } from './expPair.ts';
import { productError, sumError } from './pair.ts';
import { powerOfTwo } from './scale.ts';

/** Below this size x³/3 is under half an ulp of x. */
const NEGLIGIBLE = powerOfTwo(-28);

/**
 * The hyperbolic tangent, the same bits in every browser.
 *
 * Method: below 1/5 the Taylor series x − x³/3 + 2x⁵/15 − … (ten terms, remainder < 2⁻⁵⁷ x); above, 1 − 2/(e^2x + 1) with
 * the pair of `expPair` and one correction of the quotient. Error: at most 0.52 ulp. Odd; tanh(±0) = ±0, tanh(±∞) = ±1.
 * Source of the series: Abramowitz and Stegun 1964, 4.5.64.
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.2) {
    if (size < NEGLIGIBLE) return x;
    return series(x);
  }
  if (!(size < 20)) return Number.isNaN(x) ? x : x > 0 ? 1 : -1;
  const result = fromExponential(size);
  return x > 0 ? result : -result;
}

function series(x: number): number {
  const u = x * x;
  const high =
    1382 / 155925 -
    u * (21844 / 6081075 - u * (929569 / 638512875 - u * (6404582 / 10854718875 - (u * 443861162) / 1856156927625)));
  return x - x * u * (1 / 3 - u * (2 / 15 - u * (17 / 315 - u * (62 / 2835 - u * high))));
}

function fromExponential(x: number): number {
  const t = expPair(2 * x, 0);
  const factor = powerOfTwo(expRest[1]);
  const power = (t + expRest[0]) * factor;
  const powerLow = sumError(t, expRest[0], t + expRest[0]) * factor;
  const denominator = power + 1;
  const denominatorLow = sumError(power, 1, denominator) + powerLow;
  const quotient = 2 / denominator;
  const back = quotient * denominator;
  const left = 2 - back - productError(quotient, denominator, back) - quotient * denominatorLow;
  const result = 1 - quotient;
  return result + (sumError(1, -quotient, result) - left / denominator);
}
