import { isMissing, parseNumber } from './parseNumber.ts';
import type { Table } from './parseTable.ts';

/** What a column holds, for the choice of inputs and target. */
export interface ColumnSummary {
  readonly name: string;
  /** `number` when every known cell is one, `text` when some are not, `empty` when none is known. */
  readonly kind: 'number' | 'text' | 'empty';
  readonly missing: number;
  /** Different known cells, counted up to `MAX_DISTINCT` and one more. */
  readonly distinct: number;
  /** Smallest and largest number of a number column. */
  readonly range: readonly [number, number] | null;
}

/** How many different cells are told apart: the most classes that a column can stand for. */
export const MAX_DISTINCT = 100;

function describe(table: Table, column: number): ColumnSummary {
  const distinct = new Set<string>();
  let missing = 0;
  let numbers = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const row of table.rows) {
    const cell = row[column] ?? '';
    if (isMissing(cell)) {
      missing++;
      continue;
    }
    if (distinct.size <= MAX_DISTINCT) distinct.add(cell.trim());
    const value = parseNumber(cell, table.decimal);
    if (value === undefined) continue;
    numbers++;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const known = table.rows.length - missing;
  const kind = known === 0 ? 'empty' : numbers === known ? 'number' : 'text';
  const range = kind === 'number' ? ([low, high] as const) : null;
  return { name: table.columns[column] ?? '', kind, missing, distinct: distinct.size, range };
}

/** Summaries of all columns, in order. One summary a column, in the units of the column. */
export const describeColumns = (table: Table): ColumnSummary[] =>
  table.columns.map((_, column) => describe(table, column));
