import { fitGrid, parseGrid } from '../parse/parseGrid.ts';
import { parseNumber } from '../parse/parseNumber.ts';
import { isUnreadable, type NumberReading, type Unreadable, unreadable, type Writing } from '../parse/reading.ts';
import { type Check, isNumCheck } from './check.ts';

/** A readable answer to a step: numbers, an option, or ids in order. */
export type Answer =
  | {
      readonly kind: 'numbers';
      readonly numbers: readonly NumberReading[];
      readonly text: string;
      readonly isTranslated: boolean;
    }
  | { readonly kind: 'option'; readonly option: string; readonly place: number }
  | { readonly kind: 'order'; readonly ids: readonly string[] };

function readOrder(typed: string, ids: readonly string[]): Answer | Unreadable {
  const given = typed.split(',').map((id) => id.trim());
  const isWhole = given.length === ids.length && ids.every((id) => given.includes(id));
  return isWhole ? { kind: 'order', ids: given } : unreadable('notAllItems', { count: ids.length });
}

function readGrid(
  check: Exclude<Check, { mode: 'choice' | 'order' }>,
  typed: string,
  writing: Writing,
): Answer | Unreadable {
  const grid = parseGrid(typed, writing);
  if (isUnreadable(grid)) return grid;
  let numbers: readonly NumberReading[] | Unreadable;
  if (check.mode === 'sketch') {
    numbers = grid.rows.every((row) => row.length === 2) ? grid.rows.flat() : unreadable('notPoints');
  } else if (check.mode === 'state') {
    const flat = grid.rows.flat();
    numbers =
      flat.length === check.size ? flat : unreadable('otherCount', { expected: check.size, given: flat.length });
  } else numbers = fitGrid(grid, 'shape' in check ? check.shape : [1]);
  return isUnreadable(numbers)
    ? numbers
    : { kind: 'numbers', numbers, text: grid.text, isTranslated: grid.isTranslated };
}

/** Reads what was typed (or clicked, as ids) into the field of a step; refuses what is no answer at all. */
export function readAnswer(check: Check, typed: string, writing: Writing): Answer | Unreadable {
  if (check.mode === 'choice') {
    const option = typed.trim();
    const place = check.options.findIndex(({ id }) => id === option);
    return place < 0 ? unreadable('noSuchOption') : { kind: 'option', option, place };
  }
  if (check.mode === 'order') {
    return readOrder(
      typed,
      check.items.map(({ id }) => id),
    );
  }
  if (!isNumCheck(check)) return readGrid(check, typed, writing);
  const number = parseNumber(typed, writing);
  if (isUnreadable(number)) return number;
  return { kind: 'numbers', numbers: [number], text: number.text, isTranslated: number.isTranslated };
}
