import { powerOfTwo } from './scale.ts';

const FRACTION_BITS = 1300n;
const KEPT_BITS = 200n;

/** arctan(1/n)·2^bits, by the alternating series, cut off. */
function arctanOfReciprocal(n: bigint, bits: bigint): bigint {
  let power = (1n << bits) / n;
  let sum = 0n;
  for (let odd = 1n, sign = 1n; power > 0n; odd += 2n, sign = -sign) {
    sum += (sign * power) / odd;
    power /= n * n;
  }
  return sum;
}

let halfPi = 0n;

/** π/2·2^1300 by Machin's formula π/4 = 4·arctan(1/5) − arctan(1/239); 40 guard bits; computed once, when first needed. */
function scaledHalfPi(): bigint {
  if (halfPi === 0n) {
    const bits = FRACTION_BITS + 40n;
    halfPi = (2n * (4n * arctanOfReciprocal(5n, bits) - arctanOfReciprocal(239n, bits))) >> 40n;
  }
  return halfPi;
}

const bits = new DataView(new ArrayBuffer(8));

/**
 * Writes a finite |x| > 10⁶ as n·π/2 + r with |r| ≤ π/4: returns n mod 4, leaves r as a pair in `angle`.
 *
 * Exact whole-number arithmetic with π to 1,300 binary places: r is right to 2⁻¹⁹⁹ for every double, in some
 * microseconds. Radians; `angle` is [high part, low part]. Source of the method: Payne and Hanek 1983.
 */
export function reduceHuge(x: number, angle: Float64Array): number {
  bits.setFloat64(0, Math.abs(x));
  const word = bits.getBigUint64(0);
  const exponent = (word >> 52n) - 1075n;
  const whole = (word & 0xfffffffffffffn) | 0x10000000000000n;
  const scaled = whole << (FRACTION_BITS + exponent);
  const divisor = scaledHalfPi();
  const n = (2n * scaled + divisor) / (2n * divisor);
  const rest = (scaled - n * divisor) >> (FRACTION_BITS - KEPT_BITS);
  const high = Number(rest);
  const low = Number(rest - BigInt(high));
  const unit = x < 0 ? -powerOfTwo(-200) : powerOfTwo(-200);
  angle[0] = high * unit;
  angle[1] = low * unit;
  return Number(x < 0 ? -n & 3n : n & 3n);
}
