import { EngineError, ensure } from '../core/engineError.ts';
import { decodeText } from './decodeText.ts';
import { type Delimiter, detectDecimal, detectDelimiter, detectHeader } from './detectTable.ts';
import { formulaNote } from './formulaCell.ts';
import type { DecimalSign } from './parseNumber.ts';
import { splitRecords, type TextRecord } from './splitRecords.ts';

/** What a reader may choose; `auto` looks at the first rows. */
export interface TableOptions {
  readonly delimiter?: Delimiter | 'auto';
  readonly header?: boolean | 'auto';
  readonly decimal?: DecimalSign | 'auto';
  readonly maxBytes?: number;
  readonly maxRows?: number;
  readonly maxColumns?: number;
  readonly maxCell?: number;
}

/** A table of text: every row has as many cells as there are columns. Cells are text; a formula is never computed. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of the file on which each row begins, from 1. */
  readonly lines: readonly number[];
  readonly delimiter: Delimiter;
  readonly header: boolean;
  readonly decimal: DecimalSign;
  /** One sentence for each thing that was left out or guessed. */
  readonly notes: readonly string[];
}

/** The limits that hold unless an option says otherwise. */
export const TABLE_LIMITS = { maxBytes: 5_000_000, maxRows: 100_000, maxColumns: 1_000, maxCell: 10_000 } as const;

const SEP = /^sep=([,;|\t])\r?\n/i;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Column names that are neither empty nor doubled. */
function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, column) => {
    const base = cell.trim() || `column ${column + 1}`;
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
    taken.add(name);
    return name;
  });
}

/** The number of cells that most rows have. */
function usualWidth(records: readonly TextRecord[]): number {
  const tally = new Map<number, number>();
  for (const { cells } of records) tally.set(cells.length, (tally.get(cells.length) ?? 0) + 1);
  return [...tally].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** Text from bytes or as pasted, without a byte-order mark. */
function textOf(source: Uint8Array | string, maxBytes: number): { text: string; notes: string[] } {
  ensure(
    source.length <= maxBytes,
    `The table has ${megabytes(source.length)} MB; the most is ${megabytes(maxBytes)} MB. Remove rows or columns, or split it.`,
  );
  if (typeof source === 'string') return { text: source.replace(/^\uFEFF/, ''), notes: [] };
  const { text, encoding } = decodeText(source);
  const guess = 'The text is not UTF-8 and was read as Windows-1252; check the letters with accents.';
  return { text, notes: encoding === 'windows-1252' ? [guess] : [] };
}

/**
 * Reads a table from CSV or TSV (RFC 4180), in memory proportional to the file. Rows whose number of cells differs from the
 * header's are left out and counted in `notes`. Refuses with an `EngineError` binary files, empty ones, unclosed quotation
 * marks and what exceeds the limits; rows beyond `maxRows` are left out with a note.
 */
export function parseTable(source: Uint8Array | string, options: TableOptions = {}): Table {
  const { maxBytes, maxRows, maxColumns, maxCell } = { ...TABLE_LIMITS, ...options };
  const { text: whole, notes } = textOf(source, maxBytes);
  const declared = SEP.exec(whole);
  const text = declared ? whole.slice(declared[0].length) : whole;
  const limits = { rows: maxRows + 1, columns: maxColumns, cell: maxCell };
  const { delimiter: asked = 'auto', header: askedHeader = 'auto', decimal: askedDecimal = 'auto' } = options;
  const given = (declared?.[1] as Delimiter | undefined) ?? detectDelimiter(text, limits);
  const delimiter = asked === 'auto' ? given : asked;
  const { records, total } = splitRecords(text, delimiter, limits);
  const first = records[0];
  if (!first) throw new EngineError('The table is empty. Load a file with at least one row.');
  const decimal = askedDecimal === 'auto' ? detectDecimal(records, delimiter) : askedDecimal;
  const header = askedHeader === 'auto' ? detectHeader(records, decimal) : askedHeader;
  const body = (header ? records.slice(1) : records).slice(0, maxRows);
  const count = header ? total - 1 : total;
  ensure(body.length > 0, 'The table has a header, but no rows. Add at least one row.');
  const width = header ? first.cells.length : usualWidth(body);
  const kept = body.filter(({ cells }) => cells.length === width);
  ensure(
    kept.length > 0,
    `No row has ${width} cells as the header does. Choose another delimiter, or correct the header.`,
  );
  const formulas = formulaNote(header ? [first, ...body] : body, decimal, declared ? 1 : 0);
  if (formulas) notes.push(formulas);
  const ragged = body.find(({ cells }) => cells.length !== width);
  if (ragged)
    notes.push(
      `${body.length - kept.length} of ${body.length} rows were left out, because they do not have ${width} cells; the first is on line ${ragged.line + (declared ? 1 : 0)}.`,
    );
  if (count > body.length)
    notes.push(`Only the first ${body.length} of ${count} rows were kept; more do not fit here.`);
  return {
    columns: uniqueNames(header ? first.cells : new Array<string>(width).fill('')),
    rows: kept.map(({ cells }) => cells),
    lines: kept.map(({ line }) => line + (declared ? 1 : 0)),
    delimiter,
    header,
    decimal,
    notes,
  };
}
