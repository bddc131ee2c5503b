import type { Expr } from '../../trace/expr.ts';
import type { Role } from '../../trace/naming/quantity.ts';
import { type Drawn, decimalOf } from '../seed/draw.ts';
import { named } from './names.ts';
import type { Sheet } from './sheet.ts';

/** Gives a number under a letter with an index; its id is the letter's name followed by the index. */
export const give = (sheet: Sheet, body: string, sub: string, role: Role, drawn: Pick<Drawn, 'value' | 'text'>): Expr =>
  sheet.given(`${body.replace(/[^A-Za-z]/g, '')}${sub.replace(/[^A-Za-z0-9]/g, '_')}`, named(body, sub, role), drawn);

/** Gives a whole number. */
export const giveWhole = (sheet: Sheet, body: string, sub: string, role: Role, whole: number): Expr =>
  give(sheet, body, sub, role, decimalOf(whole, 0));
