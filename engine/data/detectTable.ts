import { EngineError } from '../core/engineError.ts';
import { type DecimalSign, parseNumber } from './parseNumber.ts';
import { type RecordLimits, splitRecords, type TextRecord } from './splitRecords.ts';

/** Delimiters that are looked for, the most telling first: a comma may also be a decimal sign. */
export const DELIMITERS = ['\t', ';', '|', ','] as const;
/** One of the delimiters that are known. */
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE = 40;

/** How many rows agree in their number of cells, and that number. */
function consistency(records: readonly TextRecord[]): { share: number; width: number } {
  const tally = new Map<number, number>();
  for (const { cells } of records) tally.set(cells.length, (tally.get(cells.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [cells, count] of tally)
    if (count > most) {
      width = cells;
      most = count;
    }
  return { share: records.length ? most / records.length : 0, width };
}

/** The delimiter that gives the first rows the same number of cells; a comma when there is one column only. */
export function detectDelimiter(text: string, limits: RecordLimits): Delimiter {
  let best: Delimiter = ',';
  let bestShare = 0;
  for (const delimiter of DELIMITERS) {
    try {
      const { share, width } = consistency(splitRecords(text, delimiter, limits, SAMPLE).records);
      if (width > 1 && share > bestShare) {
        best = delimiter;
        bestShare = share;
      }
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }
  return best;
}

const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
const POINT_NUMBER = /^[+-]?\d+\.\d+$/;

/** A decimal comma when more cells of the first rows are written with one than with a point. */
export function detectDecimal(records: readonly TextRecord[], delimiter: string): DecimalSign {
  if (delimiter === ',') return '.';
  let balance = 0;
  for (const { cells } of records.slice(0, SAMPLE))
    for (const cell of cells) {
      const text = cell.slice(0, 64).trim();
      if (COMMA_NUMBER.test(text)) balance++;
      else if (POINT_NUMBER.test(text)) balance--;
    }
  return balance > 0 ? ',' : '.';
}

/** True when the first row holds no number, but a column of numbers stands below it. */
export function detectHeader(records: readonly TextRecord[], decimal: DecimalSign): boolean {
  const [first, ...rest] = records.slice(0, SAMPLE);
  if (!first || rest.length === 0) return false;
  const isNumber = (cell: string | undefined): boolean =>
    cell !== undefined && parseNumber(cell, decimal) !== undefined;
  if (first.cells.some(isNumber)) return false;
  return first.cells.some((_, column) => 2 * rest.filter(({ cells }) => isNumber(cells[column])).length > rest.length);
}
