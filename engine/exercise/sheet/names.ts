import { blameOf, letter, quantity } from '../../trace/naming/letters.ts';
import type { Quantity, Role } from '../../trace/naming/quantity.ts';
import { LETTER_TEXTS } from './letterTexts.ts';

/** A letter with an index, as a quantity: `named('w', '5', 'param')`. */
export const named = (body: string, sub: string, role: Role, sup?: string): Quantity =>
  quantity(
    letter(body, sub || undefined, sup),
    [LETTER_TEXTS[body] ?? body, sub.replaceAll(',', ' '), sup ?? ''].filter((part) => part !== '').join(' '),
    role,
    `${body}${sub}${sup ?? ''}`.replace(/[^A-Za-z0-9]/g, '_'),
  );

/** The name of the slope ∂(of)/∂(by). */
export const slopeName = (of: Quantity, by: Quantity): Quantity => blameOf(of, by, `∂${of.spoken}/∂${by.spoken}`);
