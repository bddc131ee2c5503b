/** A finite number without any loss as ± whole · 2^exponent, from which any of its decimal digits can be had. */
export interface ExactDecimal {
  readonly isNegative: boolean;
  readonly whole: bigint;
  readonly exponent: number;
}

const bits = new DataView(new ArrayBuffer(8));

/** Takes a finite double apart. −0 counts as 0. */
export function exactDecimal(value: number): ExactDecimal {
  bits.setFloat64(0, Math.abs(value));
  const word = bits.getBigUint64(0);
  const biased = Number(word >> 52n);
  const fraction = word & 0xfffffffffffffn;
  return {
    isNegative: value < 0,
    whole: biased === 0 ? fraction : fraction | 0x10000000000000n,
    exponent: Math.max(biased, 1) - 1075,
  };
}

/** |value| · 10^decimals as numerator and denominator; decimals may be negative. */
function scaledFraction({ whole, exponent }: ExactDecimal, decimals: number): [numerator: bigint, denominator: bigint] {
  const numerator = decimals > 0 ? whole * 10n ** BigInt(decimals) : whole;
  const denominator = decimals < 0 ? 10n ** BigInt(-decimals) : 1n;
  return exponent >= 0 ? [numerator << BigInt(exponent), denominator] : [numerator, denominator << BigInt(-exponent)];
}

/** |value| · 10^decimals rounded to a whole number, halves to the even neighbour. */
export function roundedWhole(value: ExactDecimal, decimals: number): bigint {
  const [numerator, denominator] = scaledFraction(value, decimals);
  const quotient = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  const isUp = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** |value| · 10^decimals with everything after the point cut off. */
export function truncatedWhole(value: ExactDecimal, decimals: number): bigint {
  const [numerator, denominator] = scaledFraction(value, decimals);
  return numerator / denominator;
}

/** The place of the first nonzero digit: 0 for 1 … 9.99, −1 for 0.1 … 0.99, 3 for 1000. Needs value ≠ 0. */
export function leadingPlace(value: ExactDecimal): number {
  const bitLength = value.whole.toString(2).length + value.exponent;
  const guess = Math.floor((bitLength - 1) * Math.LOG10E * Math.LN2);
  return truncatedWhole(value, -guess - 1) > 0n ? guess + 1 : guess;
}
