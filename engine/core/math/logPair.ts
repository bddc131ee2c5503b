import { LN2_HIGH, LN2_LOW } from './constants.ts';
import { addPairs, divideToPair, multiplyPairs, type Pair, productError, sumError } from './pair.ts';
import { powerOfTwo } from './scale.ts';

const SMALLEST_NORMAL = powerOfTwo(-1022);
const LIFT = 18014398509481984; // 2⁵⁴ makes every subnormal normal
const CUT = 67108864; // 2²⁶: adding and subtracting it keeps 26 bits after the point

const STEPS = 256;
const FIRST = 181; // ⌊256/√2⌋
const LAST = 363; // ⌈256·√2⌉

/** ln((j+1)/j) = 2·artanh(1/(2j+1)) as a pair: for j ≥ 181 seven terms reach 2⁻¹²⁰. */
function logOfNextRatio(j: number): Pair {
  const u = divideToPair(1, 2 * j + 1);
  const square = multiplyPairs(u, u);
  let sum: Pair = [0, 0];
  for (let odd = 13; odd >= 1; odd -= 2) sum = addPairs(multiplyPairs(sum, square), divideToPair(2, odd));
  return multiplyPairs(sum, u);
}

/** −ln(j/256) for j = 181 … 363, high and low parts one after the other, summed outwards from ln 1 = 0. */
const TABLE = /* @__PURE__ */ (() => {
  const table = new Float64Array(2 * (LAST - FIRST + 1));
  let sum: Pair = [0, 0];
  for (let j = STEPS; j < LAST; j++) {
    const step = logOfNextRatio(j);
    sum = addPairs(sum, [-step[0], -step[1]]);
    table.set(sum, 2 * (j + 1 - FIRST));
  }
  sum = [0, 0];
  for (let j = STEPS - 1; j >= FIRST; j--) {
    sum = addPairs(sum, logOfNextRatio(j));
    table.set(sum, 2 * (j - FIRST));
  }
  return table;
})();

/** Where `logPair` leaves the low part of its answer. */
export const logLow = new Float64Array(1);

const bits = new DataView(new ArrayBuffer(8));

/**
 * ln(x + tail) as a pair, for finite x > 0 and |tail| ≤ ½ ulp(x) (0 where x > 2⁶⁵): returns the high part, leaves the low
 * part in `logLow`.
 *
 * Method: x = 2^k·m with m in [√½, √2]; c = j/256 nearest to 1/m makes r = m·c − 1 tiny (|r| < 1/350) and exact as a
 * pair, and ln x = k·ln 2 − ln c + ln(1 + r), with −ln c from a table of pairs and r − r²/2 carried as a pair. Near x = 1
 * both k and ln c are 0, so nothing cancels. Error: below 2⁻⁶⁸ relative. Source of the method: Tang 1990, table-driven
 * logarithms.
 */
export function logPair(x: number, tail: number): number {
  let k = 0;
  let m = x;
  if (x < SMALLEST_NORMAL) {
    m = x * LIFT;
    k = -54;
  }
  bits.setFloat64(0, m);
  const top = bits.getUint32(0);
  k += (top >>> 20) - 1023;
  bits.setUint32(0, (top & 0xfffff) | 0x3ff00000);
  m = bits.getFloat64(0);
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const j = Math.floor(STEPS / m + 0.5);
  const c = j / STEPS;

  // m is cut after 26 bits, so both products with the 9-bit c are exact.
  const mHigh = m + CUT - CUT;
  const a = mHigh * c - 1;
  const b = (m - mHigh) * c;
  const d = tail === 0 ? 0 : tail * powerOfTwo(-k) * c;
  const ab = a + b;
  const r = ab + d;
  const rLow = sumError(a, b, ab) + sumError(ab, d, r);

  const square = r * r;
  const squareError = productError(r, r, square);
  const cubic =
    r * square * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8 - r * (1 / 9)))))));

  const multiple = k * LN2_HIGH;
  const entry = TABLE[2 * (j - FIRST)];
  const s1 = multiple + entry;
  const s2 = s1 + r;
  const s3 = s2 - square / 2;
  const lost = sumError(multiple, entry, s1) + sumError(s1, r, s2) + sumError(s2, -square / 2, s3);
  const low = lost + (TABLE[2 * (j - FIRST) + 1] + k * LN2_LOW) + (rLow - r * rLow - squareError / 2 + cubic);
  const high = s3 + low;
  logLow[0] = s3 - high + low;
  return high;
}
