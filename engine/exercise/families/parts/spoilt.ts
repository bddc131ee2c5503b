import type { Draw } from '../../seed/draw.ts';

/** What can happen to a printed number. */
export const SLIPS = ['inserted', 'lost', 'swapped', 'changed'] as const;
export type SlipKind = (typeof SLIPS)[number];

/** One digit of a printed number spoilt, never at its very end, where a rounding might be blamed. */
export function spoilt(draw: Draw, text: string, kind: SlipKind): string {
  const sign = text.startsWith('−') ? '−' : '';
  const [whole, fraction] = text.slice(sign.length).split('.') as [string, string];
  const first = fraction.search(/[1-9]/);
  const at = first + draw.int(0, 2);
  const digit = fraction[at]!;
  const other = (): string => `${draw.int(0, 9, [Number(digit)])}`;
  const after = fraction[at + 1] ?? '';
  const bad = {
    inserted: `${fraction.slice(0, at)}${other()}${fraction.slice(at)}`,
    lost: fraction.slice(0, at) + fraction.slice(at + 1),
    swapped: fraction.slice(0, at) + after + digit + fraction.slice(at + 2),
    changed: fraction.slice(0, at) + other() + fraction.slice(at + 1),
  }[kind];
  return `${sign}${whole}.${bad}`;
}
