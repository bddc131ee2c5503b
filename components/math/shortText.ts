import { numberText } from './numberText.ts';

/** A number as `numberText` writes it, without zeros at the end of its decimals: 13.2 and not 13.2000. */
export function shortText(value: number, digits: number): string {
  const text = numberText(value, digits);
  return text.includes('.') && !text.includes('×') ? text.replace(/\.?0+$/, '') : text;
}
