import type { DecimalSign } from './parseNumber.ts';
import { isMissing, parseNumber } from './parseNumber.ts';
import type { TextRecord } from './splitRecords.ts';

/** How a spreadsheet's formula looks: = or @ before anything, or a sign before a cell's name, a call or a calculation. */
const LOOKS = /^\s*(?:[=@]\s*\S|[+-](?:.*[(|!*/^:]|\s*\$?[A-Z]{1,3}\$?\d))/;

/** How much of a cell a sentence shows. */
const SHOWN = 40;

/**
 * True for the text of a spreadsheet's formula, e.g. `=SUM(A1:A9)`, `@name` or `+cmd|…`; a signed number is none.
 * Source: OWASP, CSV Injection.
 */
export const isFormula = (cell: string, decimal: DecimalSign): boolean =>
  LOOKS.test(cell) && !isMissing(cell) && parseNumber(cell, decimal) === undefined;

/** One sentence about the cells of a table that are formulas, with the first of them; empty when none is. */
export function formulaNote(records: readonly TextRecord[], decimal: DecimalSign, linesBefore: number): string {
  let count = 0;
  let first = '';
  for (const { cells, line } of records)
    for (const cell of cells)
      if (isFormula(cell, decimal)) {
        count += 1;
        first ||= `“${cell.trim().slice(0, SHOWN)}” on line ${line + linesBefore}`;
      }
  if (count === 0) return '';
  const what = count === 1 ? `${first} is a formula` : `${count} cells are formulas, the first ${first}`;
  return `${what}: only the text is read, and nothing is computed or run. If you want the result, copy the cells in the spreadsheet, paste them as values, and load the table again.`;
}
