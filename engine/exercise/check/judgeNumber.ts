import { exactDecimal, leadingPlace } from '../../core/exactDecimal.ts';
import type { NumberReading } from '../parse/reading.ts';
import type { NumCheck } from './check.ts';

/** `precision`: the right value in another precision than asked for. `close`: near enough for part of the marks. */
export type Verdict = 'right' | 'precision' | 'close' | 'wrong';

/** Distances are compared at twelve significant digits, so that a last bit never decides a grade. */
const SLACK = 1e-12;

/** 10 to a whole power, by way of its decimal text, so that it is the nearest double in every browser. */
const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);

/** The place of the first digit of a number; 0 has its first digit at the ones. */
const placeOf = (value: number): number => (value === 0 ? 0 : leadingPlace(exactDecimal(value)));

const isWithin = (x: number, r: number, tolerance: number): boolean =>
  Math.abs(x - r) <= tolerance + SLACK * Math.max(Math.abs(r), Math.abs(x));

/** How far from r a typed number may be and still be right. */
export function toleranceAt(check: NumCheck, r: number): number {
  const halves = check.forgiveLast ? 3 : 1;
  switch (check.mode) {
    case 'relabs':
      return Math.max(Number(check.atol ?? '0'), Number(check.rtol ?? '0') * Math.abs(r));
    case 'sigfig':
      return (halves * powerOfTen(placeOf(r) - check.digits! + 1)) / 2;
    case 'digits':
      return powerOfTen(placeOf(r) - check.digits! + 1);
    case 'decimals':
      return (halves * powerOfTen(-check.digits!)) / 2;
    case 'exact':
      return 0;
  }
}

/** x is r cut off or rounded after `n` digits, or has more digits and is right in the one that follows. */
function agreesInDigits(x: number, r: number, n: number): boolean {
  if (r === 0 || x === 0) return r === x;
  const unit = powerOfTen(placeOf(r) - n + 1);
  const scaled = Math.abs(r) / unit;
  const shown = [Math.floor(scaled * (1 + SLACK)), Math.floor(scaled + 0.5)];
  return isWithin(x, r, unit / 10) || shown.some((digits) => isWithin(x, Math.sign(r) * digits * unit, 0));
}

/** True for the right value cut or rounded to fewer digits than were asked for, at least to `least`. */
function isCoarser(reading: NumberReading, r: number, digits: number, asked: number): boolean {
  const least = Math.max(1, asked - 2);
  return digits >= least && digits < asked && isWithin(reading.value, r, powerOfTen(placeOf(r) - digits + 1) / 2);
}

function bySignificant(check: NumCheck, reading: NumberReading, r: number): Verdict {
  const asked = check.digits!;
  const [least, most] = reading.significant;
  if (!isWithin(reading.value, r, toleranceAt(check, r)))
    return isCoarser(reading, r, most, asked) ? 'precision' : 'wrong';
  if (!check.strictPrecision) return most >= asked || isWithin(reading.value, r, 0) ? 'right' : 'precision';
  return least === asked && most === asked ? 'right' : 'precision';
}

function byDecimals(check: NumCheck, reading: NumberReading, r: number): Verdict {
  const asked = check.digits!;
  if (isWithin(reading.value, r, toleranceAt(check, r)))
    return check.strictPrecision && reading.decimals !== asked ? 'precision' : 'right';
  const { decimals } = reading;
  const isRounded = decimals >= Math.max(1, asked - 2) && decimals < asked;
  return isRounded && isWithin(reading.value, r, powerOfTen(-decimals) / 2) ? 'precision' : 'wrong';
}

function isExactly({ numerator, denominator, value }: NumberReading, r: number): boolean {
  if (Number.isSafeInteger(r)) return numerator === BigInt(r) * denominator;
  // Sums of decimals miss a whole number or zero by a last bit; that is no difference.
  return isWithin(value, r, SLACK);
}

function strictly(check: NumCheck, reading: NumberReading, r: number): Verdict {
  switch (check.mode) {
    case 'relabs':
      return isWithin(reading.value, r, toleranceAt(check, r)) ? 'right' : 'wrong';
    case 'sigfig':
      return bySignificant(check, reading, r);
    case 'digits':
      return agreesInDigits(reading.value, r, check.digits!) ? 'right' : 'wrong';
    case 'decimals':
      return byDecimals(check, reading, r);
    case 'exact':
      return isExactly(reading, r) ? 'right' : 'wrong';
  }
}

/** Compares a typed number with r; a check that nothing can meet (r not finite) is never met. */
export function judgeNumber(check: NumCheck, reading: NumberReading, r: number): Verdict {
  if (!Number.isFinite(r)) return 'wrong';
  const verdict = strictly(check, reading, r);
  if (verdict !== 'wrong' || !check.closeCredit) return verdict;
  return isWithin(reading.value, r, toleranceAt(check, r) * Number(check.closeCredit.factor)) ? 'close' : 'wrong';
}
