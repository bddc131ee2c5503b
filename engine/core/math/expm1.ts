import { exp } from './exp.ts';
import { expPair, expRest } from './expPair.ts';
import { productError, sumError } from './pair.ts';
import { powerOfTwo } from './scale.ts';

/** Below this size x²/2 is under half an ulp of x. */
const NEGLIGIBLE = powerOfTwo(-54);

/**
 * e^x − 1 without the cancellation near 0.
 *
 * Method: for |x| < 1/4 the Taylor series with x + x²/2 summed exactly; otherwise the pair of `expPair` minus 1 without
 * loss. Error: at most 0.6 ulp. expm1(±0) = ±0, expm1(∞) = ∞, expm1(−∞) = −1, expm1(NaN) = NaN. Source of the method:
 * Tang 1992, table-driven e^x − 1.
 */
export function expm1(x: number): number {
  const size = Math.abs(x);
  if (size < 0.25) {
    if (size < NEGLIGIBLE) return x;
    return nearZero(x);
  }
  if (!(x < 60)) return exp(x);
  if (x < -60) return -1;
  const t = expPair(x, 0);
  const factor = powerOfTwo(expRest[1]);
  const power = t * factor;
  const high = power - 1;
  return high + (sumError(power, -1, high) + expRest[0] * factor);
}

function nearZero(x: number): number {
  const square = x * x;
  const squareError = productError(x, x, square);
  const sum = x + square / 2;
  const sumLost = sumError(x, square / 2, sum);
  const cubic =
    x * square * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x * tailFromEighthPower(x))))));
  return sum + (sumLost + squareError / 2 + cubic);
}

function tailFromEighthPower(x: number): number {
  return 1 / 40320 + x * (1 / 362880 + x * (1 / 3628800 + x * (1 / 39916800 + x * (1 / 479001600))));
}
