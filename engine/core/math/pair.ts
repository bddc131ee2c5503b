/**
 * Sums and products of doubles without loss: a result that does not fit one double is kept as a pair high + low.
 *
 * The two error functions are exact (Dekker 1971; Knuth, TAOCP vol. 2, 4.2.2) as long as nothing overflows or underflows.
 * The pair functions are right to about 2⁻¹⁰²; they build tables when a module loads and are not meant for inner loops.
 */

/** An unevaluated sum high + low with |low| ≤ ½ ulp(high). */
export type Pair = readonly [high: number, low: number];

/** What `sum = a + b` lost by rounding: a + b = sum + sumError(a, b, sum) exactly. */
export function sumError(a: number, b: number, sum: number): number {
  const bRounded = sum - a;
  return a - (sum - bRounded) + (b - bRounded);
}

const SPLITTER = 134217729; // 2²⁷ + 1 cuts a double into two halves of at most 26 bits

/** What `product = a · b` lost by rounding: a · b = product + productError(a, b, product). Needs |a|, |b| < 2⁹⁹⁵. */
export function productError(a: number, b: number, product: number): number {
  const aShifted = a * SPLITTER;
  const aHigh = aShifted - (aShifted - a);
  const aLow = a - aHigh;
  const bShifted = b * SPLITTER;
  const bHigh = bShifted - (bShifted - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function normalized(high: number, low: number): Pair {
  const sum = high + low;
  return [sum, sumError(high, low, sum)];
}

/** a + b. Right to about 2⁻¹⁰² of the sum. */
export function addPairs(a: Pair, b: Pair): Pair {
  const sum = a[0] + b[0];
  return normalized(sum, sumError(a[0], b[0], sum) + (a[1] + b[1]));
}

/** a · b. Right to about 2⁻¹⁰² of the product. */
export function multiplyPairs(a: Pair, b: Pair): Pair {
  const product = a[0] * b[0];
  return normalized(product, productError(a[0], b[0], product) + (a[0] * b[1] + a[1] * b[0]));
}

/** a / b for doubles a and b. Right to about 2⁻¹⁰² of the quotient. */
export function divideToPair(a: number, b: number): Pair {
  const quotient = a / b;
  const back = quotient * b;
  return normalized(quotient, (a - back - productError(quotient, b, back)) / b);
}

/** √a for a > 0: one Newton step after the correctly rounded `Math.sqrt`. */
export function sqrtOfPair(a: Pair): Pair {
  const root = Math.sqrt(a[0]);
  const square = root * root;
  return normalized(root, (a[0] - square - productError(root, root, square) + a[1]) / (2 * root));
}
