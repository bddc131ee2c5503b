import { formatFixed } from '#engine/core/format.ts';

/** A number with at most `digits` decimals and no zeros at its end: 1.5, −0.07, 0. */
export function decimalText(value: number, digits: number): string {
  const text = formatFixed(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
