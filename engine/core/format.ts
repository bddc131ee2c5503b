import { EngineError } from './engineError.ts';
import { exactDecimal, leadingPlace, roundedWhole } from './exactDecimal.ts';

export { type Agreement, agreeingDigits } from './agreeingDigits.ts';

/**
 * The one number formatter of the course.
 *
 * Rounding: always from the exact binary value of the double, halves to the even digit; so 2.675 (which is a little less)
 * gives 2.67, and 0.125 gives 0.12. Signs: the minus is U+2212, and neither −0 nor a number that rounds to zero has one.
 * NaN is 'not a number', the infinities are '∞' and '−∞'.
 */
const MINUS = '−';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** From here on `formatAuto` and `formatSignificant` write powers of ten. */
const LARGE_PLACE = 9;
/** Below 10 to this power `formatSignificant` writes powers of ten. */
const SMALL_PLACE = -6;

/** A number in scientific notation: its parts, and the text '3.51×10⁻⁵'. */
export interface Scientific {
  readonly mantissa: string;
  readonly exponent: number;
  readonly text: string;
}

function requireDigits(digits: number, least: number): void {
  if (!(Number.isInteger(digits) && digits >= least && digits <= 17)) {
    throw new EngineError(`Can't write a number with ${digits} digits. Give a whole number from ${least} to 17.`);
  }
}

function nonFinite(value: number): string | null {
  if (Number.isNaN(value)) return 'not a number';
  if (Number.isFinite(value)) return null;
  return value > 0 ? '∞' : `${MINUS}∞`;
}

/** Puts a decimal point before the last `decimals` digits of `whole`; appends zeros where decimals are negative. */
function placePoint(isNegative: boolean, whole: bigint, decimals: number): string {
  const sign = isNegative && whole !== 0n ? MINUS : '';
  const digits = whole.toString();
  if (decimals <= 0) return sign + (whole === 0n ? '0' : digits + '0'.repeat(-decimals));
  const padded = digits.padStart(decimals + 1, '0');
  return `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

function dropTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The place of the first digit after rounding to `digits` significant digits, and those digits. */
function significant(value: number, digits: number): { isNegative: boolean; whole: bigint; place: number } {
  const exact = exactDecimal(value);
  if (exact.whole === 0n) return { isNegative: false, whole: 0n, place: 0 };
  const place = leadingPlace(exact);
  const whole = roundedWhole(exact, digits - 1 - place);
  const isCarried = whole === 10n ** BigInt(digits);
  return { isNegative: exact.isNegative, whole: isCarried ? whole / 10n : whole, place: isCarried ? place + 1 : place };
}

/** `value` with exactly `digits` decimals (0 … 17), correctly rounded: formatFixed(−0.5955, 3) = '−0.596'. */
export function formatFixed(value: number, digits: number): string {
  requireDigits(digits, 0);
  const special = nonFinite(value);
  if (special !== null) return special;
  const exact = exactDecimal(value);
  return placePoint(exact.isNegative, roundedWhole(exact, digits), digits);
}

/** `value` as mantissa (1 ≤ |m| < 10, `digits` significant digits, 1 … 17) and power of ten; of 0 the text is just '0'. */
export function formatScientific(value: number, digits: number): Scientific {
  requireDigits(digits, 1);
  const special = nonFinite(value);
  if (special !== null) return { mantissa: special, exponent: 0, text: special };
  const { isNegative, whole, place } = significant(value, digits);
  const mantissa = placePoint(isNegative, whole, digits - 1);
  return { mantissa, exponent: place, text: whole === 0n ? '0' : mantissa + timesPowerOfTen(place) };
}

function timesPowerOfTen(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
  return `×10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/**
 * `value` with `digits` significant digits (1 … 17), trailing zeros kept: formatSignificant(0.5, 3) = '0.500', and
 * 123456 gives '123000'. Below 10⁻⁶ and from 10⁹ on in scientific notation.
 */
export function formatSignificant(value: number, digits: number): string {
  requireDigits(digits, 1);
  const special = nonFinite(value);
  if (special !== null) return special;
  const { isNegative, whole, place } = significant(value, digits);
  if (place < SMALL_PLACE || place >= LARGE_PLACE) return formatScientific(value, digits).text;
  return placePoint(isNegative, whole, digits - 1 - place);
}

/**
 * `value` for a label: four significant digits at most, trailing zeros dropped, whole part kept entire:
 * '0.5', '0.1235', '12', '12346', '1.2×10⁻⁵'. Scientific below 10⁻⁴ and from 10⁶ on.
 */
export function formatShort(value: number): string {
  const special = nonFinite(value);
  if (special !== null) return special;
  if (value === 0) return '0';
  const place = leadingPlace(exactDecimal(value));
  if (place < -4 || place >= 6) {
    const { mantissa, exponent } = formatScientific(value, 4);
    return dropTrailingZeros(mantissa) + timesPowerOfTen(exponent);
  }
  return dropTrailingZeros(formatFixed(value, Math.max(0, 3 - significant(value, 4).place)));
}

/**
 * `value` with `digits` decimals (0 … 17), unless these can't show it: when 0 < |value| < 10^−digits, or |value| ≥ 10⁹, in
 * scientific notation with `digits` significant digits (at least one).
 */
export function formatAuto(value: number, digits: number): string {
  requireDigits(digits, 0);
  if (Number.isFinite(value) && value !== 0) {
    const place = leadingPlace(exactDecimal(value));
    if (place < -digits || place >= LARGE_PLACE) return formatScientific(value, Math.max(1, digits)).text;
  }
  return formatFixed(value, digits);
}

/**
 * The shortest decimal that reads back as the same double, without an exponent where |exponent| ≤ 20, else with a power of
 * ten: '0.1', '−0.00000035', '100000000000000000000', '5×10⁻³²⁴'.
 */
export function plainDecimal(value: number): string {
  const special = nonFinite(value);
  if (special !== null) return special;
  const sign = value < 0 ? MINUS : '';
  const [mantissa, exponentText] = String(Math.abs(value)).split('e');
  const exponent = Number(exponentText ?? 0);
  if (Math.abs(exponent) > 20) return sign + mantissa + timesPowerOfTen(exponent);
  if (exponent === 0) return sign + mantissa;
  const [whole, fraction = ''] = mantissa.split('.');
  return sign + placePoint(false, BigInt(whole + fraction), fraction.length - exponent);
}
