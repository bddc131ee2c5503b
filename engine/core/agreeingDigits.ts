import { EngineError } from './engineError.ts';
import { type ExactDecimal, exactDecimal, leadingPlace, roundedWhole, truncatedWhole } from './exactDecimal.ts';

/** How a printed decimal agrees with a computed number. */
export interface Agreement {
  /**
   * exact: reads as the same double · rounded: the computed number rounded to the printed decimals ·
   * truncated: cut off after them · differs: none of these.
   */
  readonly verdict: 'exact' | 'rounded' | 'truncated' | 'differs';
  /** Decimals as printed: 9 for '0.511301270', −1 for '1.2e2'. */
  readonly decimals: number;
  /** Leading significant digits that agree; all of the printed ones unless the verdict is 'differs'. */
  readonly agreeing: number;
}

const LONGEST = 100; // characters
const PRINTED = /^([+\-−]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(?:[eE]([+\-−]?)(\d{1,3}))?$/;

interface Printed {
  readonly isNegative: boolean;
  readonly digits: bigint;
  readonly decimals: number;
  readonly value: number;
}

function readPrinted(printed: string): Printed {
  const parts = printed.length > LONGEST ? null : PRINTED.exec(printed.trim());
  if (parts === null) {
    throw new EngineError(`“${printed.slice(0, 40)}” is not a printed decimal. Write it like 0.298371109 or -3.51e-5.`);
  }
  const [, sign, whole, fraction = '', exponentSign = '', exponentDigits = '0'] = parts;
  const digits = whole.replaceAll(',', '') + fraction;
  const exponent = Number(exponentDigits) * (exponentSign === '' || exponentSign === '+' ? 1 : -1);
  const decimals = fraction.length - exponent;
  const isNegative = sign === '-' || sign === '−';
  return {
    isNegative,
    digits: BigInt(digits),
    decimals,
    value: Number(`${isNegative ? '-' : ''}${digits}e${-decimals}`),
  };
}

/**
 * A short decimal such as 0.84 or 0.3775 has no double of its own: the double lies a hair above or below it and carries the
 * rounding errors of its computation. So comparisons allow for this many units of its last binary place: a tie counts as
 * rounded to either neighbour, and 0.84 is not 0.83 cut off.
 */
const SLACK = 8n;

const above = (value: ExactDecimal): ExactDecimal => ({ ...value, whole: value.whole + SLACK });
const below = (value: ExactDecimal): ExactDecimal => ({
  ...value,
  whole: value.whole > SLACK ? value.whole - SLACK : 0n,
});

/** Digits of `a` and `b` from the first nonzero one of either on, as long as they are equal place by place. */
function commonDigits(a: bigint, b: bigint): number {
  const width = Math.max(a.toString().length, b.toString().length);
  const left = a.toString().padStart(width, '0');
  const right = b.toString().padStart(width, '0');
  let count = 0;
  while (count < width && left[count] === right[count]) count++;
  return count;
}

/**
 * Compares a printed decimal with a computed double. `printed` may have a sign (hyphen or U+2212), commas between thousands
 * and an exponent ('-3.51e-5'). Throws an EngineError for any other text. A value that is not finite always differs.
 */
export function agreeingDigits(printed: string, value: number): Agreement {
  const { isNegative, digits, decimals, value: printedValue } = readPrinted(printed);
  const all = digits.toString().length;
  if (!Number.isFinite(value)) return { verdict: 'differs', decimals, agreeing: 0 };
  if (printedValue === value) return { verdict: 'exact', decimals, agreeing: all };
  const exact = exactDecimal(value);
  const neighbours = [below(exact), exact, above(exact)];
  const haveSameSign = digits === 0n || exact.whole === 0n || exact.isNegative === isNegative;
  if (haveSameSign && neighbours.some((near) => roundedWhole(near, decimals) === digits))
    return { verdict: 'rounded', decimals, agreeing: all };
  const cut = truncatedWhole(above(exact), decimals);
  if (haveSameSign && cut === digits) return { verdict: 'truncated', decimals, agreeing: all };
  const isSamePlace = haveSameSign && exact.whole !== 0n && leadingPlace(exact) === all - 1 - decimals;
  return { verdict: 'differs', decimals, agreeing: isSamePlace ? commonDigits(cut, digits) : 0 };
}
