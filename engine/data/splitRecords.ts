import { EngineError, ensure } from '../core/engineError.ts';

/** One row of a table as text, and the line of the file on which it begins (from 1). */
export interface TextRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Bounds of a table's parts; `rows` limits what is kept, the others are refused beyond. */
export interface RecordLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cell: number;
}

/** Rows that were kept, and how many the text has in all. */
export interface Records {
  readonly records: readonly TextRecord[];
  readonly total: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Splits text into rows and cells as RFC 4180 says: a cell that begins with a quote runs to the closing one, may hold
 * delimiters and line breaks, and a doubled quote stands for one. Lines may end in LF, CRLF or CR; empty ones are dropped.
 * `stopAfter` ends the reading early, for a look at the first rows.
 * @throws EngineError for a text that is no table.
 */
export function splitRecords(
  text: string,
  delimiter: string,
  limits: RecordLimits,
  stopAfter = Number.POSITIVE_INFINITY,
): Records {
  const separator = delimiter.charCodeAt(0);
  const records: TextRecord[] = [];
  let cells: string[] = [];
  let total = 0;
  let line = 1;
  let begun = 1;
  let at = 0;

  const push = (cell: string): void => {
    cells.push(cell);
    ensure(
      cells.length <= limits.columns,
      () => `Line ${begun} has more than ${limits.columns} columns. Remove columns, or choose another delimiter.`,
    );
  };
  const endRecord = (): void => {
    const empty = cells.length === 1 && cells[0]!.trim() === '';
    if (!empty) {
      total++;
      if (records.length < limits.rows) records.push({ cells, line: begun });
    }
    cells = [];
  };

  while (at < text.length && total < stopAfter) {
    let cell: string;
    if (text.charCodeAt(at) === QUOTE) {
      const opened = line;
      const pieces: string[] = [];
      for (at++; ; ) {
        const close = text.indexOf('"', at);
        if (close < 0)
          throw new EngineError(
            `The quotation mark opened on line ${opened} is never closed. Close it, or remove it if it belongs to the text.`,
          );
        pieces.push(text.slice(at, close));
        at = close + 1;
        if (text.charCodeAt(at) !== QUOTE) break;
        pieces.push('"');
        at++;
      }
      cell = pieces.join('');
      for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) line++;
      const next = text.charCodeAt(at);
      ensure(
        at >= text.length || next === separator || next === LF || next === CR,
        () =>
          `On line ${line} there is text behind a closing quotation mark. Double a quotation mark that belongs to the text.`,
      );
    } else {
      const start = at;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === separator || code === LF || code === CR) break;
      }
      cell = text.slice(start, at);
    }
    ensure(
      cell.length <= limits.cell,
      () =>
        `A cell on line ${begun} has ${cell.length} characters; the most is ${limits.cell}. Close a quotation mark that was left open, or shorten the cell.`,
    );
    push(cell);
    const code = text.charCodeAt(at);
    if (at >= text.length) break;
    at++;
    if (code === separator) {
      if (at === text.length) push('');
      continue;
    }
    if (code === CR && text.charCodeAt(at) === LF) at++;
    endRecord();
    line++;
    begun = line;
  }
  if (cells.length) endRecord();
  return { records, total };
}
