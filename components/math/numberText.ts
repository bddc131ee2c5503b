import { formatAuto, plainDecimal } from '#engine/core/format.ts';

/**
 * A number with at most `digits` decimals: in full where it ends before that, rounded where it goes on, in powers of
 * ten where those decimals would show nothing of it.
 */
export function numberText(value: number, digits: number): string {
  const plain = plainDecimal(value);
  const point = plain.indexOf('.');
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  return decimals <= digits && plain.length <= digits + 6 ? plain : formatAuto(value, digits);
}
