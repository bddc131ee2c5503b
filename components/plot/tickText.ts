import { formatShort } from '#engine/core/format.ts';

/** A tick's label as base and, raised, exponent: a power of ten from ten thousand up or a thousandth down has one. */
export function tickText(value: number): readonly string[] {
  const exponent = Math.round(Math.log10(Math.abs(value)));
  const isPower = value > 0 && (exponent >= 4 || exponent <= -3) && Number(`1e${exponent}`) === value;
  return isPower ? ['10', String(exponent).replace('-', '−')] : [formatShort(value)];
}
