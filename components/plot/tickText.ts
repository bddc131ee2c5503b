import { formatShort } from '#engine/core/format.ts';

/** A tick's label: a whole power of ten from a thousand up or a thousandth down is written as one. */
export function tickText(value: number): { readonly base: string; readonly exponent?: string } {
  const exponent = Math.round(Math.log10(Math.abs(value)));
  if (value > 0 && Math.abs(exponent) >= 3 && Number(`1e${exponent}`) === value)
    return { base: '10', exponent: String(exponent).replace('-', '−') };
  return { base: formatShort(value) };
}
