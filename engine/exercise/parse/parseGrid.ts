import { parseNumber } from './parseNumber.ts';
import { isUnreadable, type NumberReading, type Unreadable, unreadable, type Writing } from './reading.ts';
import { tidyText } from './tidyText.ts';

/** The longest text, and the most numbers, that one answer may have. */
export const MAX_GRID_TEXT = 4_000;
export const MAX_GRID_NUMBERS = 400;

/** Numbers in rows, as typed. */
export interface GridReading {
  readonly rows: readonly (readonly NumberReading[])[];
  readonly text: string;
  readonly isTranslated: boolean;
}

/** Rows as text: separated by semicolons or line ends, or by the brackets around them. */
function rowsOf(typed: string): string[] | undefined {
  const lines = typed.split(/\r\n|\r|\n/).map(tidyText);
  const text = lines
    .filter((line) => line !== '')
    .join('\n')
    .replace(/\n(?=[\])])|(?<=[[(])\n/g, '');
  const isBracketed = /^[[(]/.test(text);
  if (isBracketed !== /[\])]$/.test(text)) return undefined;
  const nested = /^[[(]\s*[[(]/.test(text) && /[\])]\s*[\])]$/.test(text);
  const inner = isBracketed ? text.slice(1, -1) : text;
  const body = nested
    ? inner
        .trim()
        .slice(1, -1)
        .replace(/[\])]\s*[,;]?\s*[[(]/g, ';')
    : inner;
  if (/[[\]()]/.test(body.replace(/\^ ?\( ?[+-]?\d+ ?\)/g, ''))) return undefined;
  return body.split(/[;\n]/).map((row) => row.trim());
}

/** One row as texts of numbers; `_` is a place that was left empty. A comma between two digits is part of a number where commas are decimal. */
function entriesOf(row: string, { decimalComma }: Writing): string[] {
  const spread = row
    .replace(/ ?([*/^]) ?/g, '$1')
    .replace(/(?<=\d) %/g, '%')
    .replace(/(^|[ ,])([+-]) (?=[\d.,])/g, '$1$2');
  const cut = decimalComma ? spread.split(/,(?= |$)| /) : spread.split(/,| /);
  return cut
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '_')
    .filter((entry, i, all) => entry !== '' || (i > 0 && i < all.length - 1 && !/ /.test(spread)));
}

/**
 * Reads numbers in rows: `1, 2; 3, 4`, `[1, 2]`, `[[1, 2], [3, 4]]`, one row a line, blanks instead of commas. Where commas
 * are decimal, numbers are kept apart by blanks, semicolons or a comma with a blank behind it.
 */
export function parseGrid(typed: string, writing: Writing): GridReading | Unreadable {
  if (typed.length > MAX_GRID_TEXT) return unreadable('tooLong', { most: MAX_GRID_TEXT });
  if (tidyText(typed) === '') return unreadable('empty');
  const texts = rowsOf(typed);
  if (!texts) return unreadable('brackets');
  const rows: NumberReading[][] = [];
  let count = 0;
  for (const text of texts) {
    const entries = entriesOf(text, writing);
    if (entries.length === 0) return unreadable('emptyRow');
    count += entries.length;
    if (count > MAX_GRID_NUMBERS) return unreadable('tooMany', { most: MAX_GRID_NUMBERS });
    const row: NumberReading[] = [];
    for (const entry of entries) {
      const reading = parseNumber(entry, writing);
      if (isUnreadable(reading)) return reading;
      row.push(reading);
    }
    rows.push(row);
  }
  return {
    rows,
    text: rows.map((row) => row.map(({ text }) => text).join(', ')).join('; '),
    isTranslated: rows.length > 1 || rows.some((row) => row.some(({ isTranslated }) => isTranslated)),
  };
}

/** The numbers of a grid of the announced shape, row after row; a row may be typed as a column. Refuses another shape. */
export function fitGrid(grid: GridReading, shape: readonly number[]): readonly NumberReading[] | Unreadable {
  const size = shape.reduce((product, n) => product * n, 1);
  const flat = grid.rows.flat();
  const given = `${grid.rows.length} × ${grid.rows[0]!.length}`;
  if (shape.length < 2) {
    const isLine = grid.rows.length === 1 || grid.rows.every((row) => row.length === 1);
    return isLine && flat.length === size ? flat : unreadable('otherCount', { expected: size, given: flat.length });
  }
  const [height, width] = shape as [number, number];
  const fits = grid.rows.length === height && grid.rows.every((row) => row.length === width);
  if (fits) return flat;
  const isRagged = grid.rows.some((row) => row.length !== grid.rows[0]!.length);
  return isRagged ? unreadable('ragged') : unreadable('otherShape', { expected: `${height} × ${width}`, given });
}
