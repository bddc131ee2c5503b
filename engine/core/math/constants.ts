/** Constants that the functions of this folder share, cut into parts so that products with small integers stay exact. */

/**
 * ln 2 to 32 bits: n · LN2_HIGH is exact for |n| < 2²¹. Digits: Abramowitz and Stegun 1964, table 1.1; the cuts are ours.
 */
export const LN2_HIGH = 0.6931471803691238;
/** ln 2 − LN2_HIGH. */
export const LN2_LOW = 1.9082149292705877e-10;

/** 1 / ln 10 as a pair. */
export const LOG10_E_HIGH = Math.LOG10E;
export const LOG10_E_LOW = 1.098319650216765e-17;

/** 2 / √π as a pair. */
export const TWO_OVER_SQRT_PI_HIGH = 1.1283791670955126;
export const TWO_OVER_SQRT_PI_LOW = 1.533545961316588e-17;

/** π/2 = A + B + C + D: the first three have 33 bits each, so that n times each of them is exact for |n| ≤ 2²⁰. */
export const HALF_PI_A = 1.5707963267341256;
export const HALF_PI_B = 6.077100506303966e-11;
export const HALF_PI_C = 2.0222662487111665e-21;
export const HALF_PI_D = 8.4784276603689e-32;
