import { expPair, expRest } from './expPair.ts';
import { logLow, logPair } from './logPair.ts';
import { productError } from './pair.ts';
import { powerOfTwo, scale } from './scale.ts';

/** Below this size e^p rounds to 1 + p. */
const NEGLIGIBLE = powerOfTwo(-60);

/**
 * x to the power y, with the special cases of IEEE 754 (pow(1, y) = 1 even for y = NaN, pow(−1, ±∞) = 1; here `**` says NaN).
 *
 * Method: y·ln|x| is formed as a pair with about 68 good bits (`logPair`) and given to `expPair`. Error: at most 0.52 ulp,
 * 0.77 ulp where the result is subnormal; results that are doubles, such as pow(3, 4), come out exactly.
 * A negative x needs an integer y, otherwise the result is NaN.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (Math.abs(y) === Number.POSITIVE_INFINITY) {
    if (size === 1) return 1;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const isInteger = Math.floor(y) === y;
  const isOdd = isInteger && Math.floor(y / 2) * 2 !== y;
  const isNegative = x < 0 || Object.is(x, -0);
  const sign = isNegative && isOdd ? -1 : 1;
  if (size === 0 || size === Number.POSITIVE_INFINITY) {
    return sign * ((size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY);
  }
  if (isNegative && !isInteger) return Number.NaN;
  return sign * positivePower(size, y);
}

function positivePower(x: number, y: number): number {
  const high = logPair(x, 0);
  const product = y * high;
  if (product > 709.79) return Number.POSITIVE_INFINITY;
  if (product < -745.14) return 0;
  if (Math.abs(product) < NEGLIGIBLE) return 1 + product;
  const t = expPair(product, productError(y, high, product) + y * logLow[0]);
  return scale(t + expRest[0], expRest[1]);
}
