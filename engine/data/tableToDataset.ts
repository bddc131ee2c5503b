import { EngineError, ensure } from '../core/engineError.ts';
import { tensor } from '../core/tensor.ts';
import { checkDataset, type Dataset } from './dataset.ts';
import { MAX_DISTINCT } from './describeColumns.ts';
import { isFormula } from './formulaCell.ts';
import { isMissing, parseNumber } from './parseNumber.ts';
import type { Table } from './parseTable.ts';

/** Which columns (numbered from 0) are the inputs, which one is the target, and what it stands for. */
export interface ColumnChoice {
  readonly inputs: readonly number[];
  readonly target: number;
  readonly task: 'classification' | 'regression';
  readonly name?: string;
}

const MAX_NUMBERS = 2 ** 24;

function checkChoice({ columns, rows }: Table, { inputs, target }: ColumnChoice): void {
  ensure(inputs.length > 0, 'No input column is chosen. Choose at least one column of numbers.');
  for (const column of [...inputs, target])
    ensure(
      Number.isInteger(column) && column >= 0 && column < columns.length,
      `Column ${column} does not exist: the columns are 0 to ${columns.length - 1}.`,
    );
  ensure(new Set(inputs).size === inputs.length, 'An input column is chosen twice. Choose each column once.');
  ensure(
    !inputs.includes(target),
    `The column “${columns[target]}” is both an input and the target, so there would be nothing to learn. Remove it from the inputs.`,
  );
  ensure(
    rows.length * inputs.length <= MAX_NUMBERS,
    `${rows.length} rows with ${inputs.length} inputs are more than ${MAX_NUMBERS} numbers. Choose fewer columns.`,
  );
}

/**
 * Numbers from the chosen columns of a table. Rows with an unknown cell are left out, with a note; a cell that is no number
 * is refused with its line. Classes are numbered in the order of their names (numerically when all are numbers).
 */
export function tableToDataset(table: Table, choice: ColumnChoice): Dataset {
  checkChoice(table, choice);
  const { inputs, target, task, name = 'your table' } = choice;
  const used = [...inputs, target];
  const kept = table.rows.flatMap((row, r) => (used.some((column) => isMissing(row[column]!)) ? [] : [r]));
  const left = table.rows.length - kept.length;
  ensure(kept.length > 0, 'Every row lacks a value in one of the chosen columns. Choose other columns.');
  const numberAt = (row: number, column: number): number => {
    const cell = table.rows[row]![column]!;
    const value = parseNumber(cell, table.decimal);
    if (value === undefined) {
      const where = `“${cell.trim().slice(0, 40)}” in column “${table.columns[column]}”, line ${table.lines[row]}, is`;
      throw new EngineError(
        isFormula(cell, table.decimal)
          ? `${where} a formula, of which only the text is read. Paste the column as values in the spreadsheet and load the table again, or choose another column.`
          : `${where} no number. Correct it or choose another column.`,
      );
    }
    return value;
  };
  const values = kept.flatMap((row) => inputs.map((column) => numberAt(row, column)));
  const note = `${left} of ${table.rows.length} rows were left out, because a chosen cell is empty.`;
  const shared = {
    name,
    seed: null,
    task,
    inputs: tensor([kept.length, inputs.length], values),
    featureNames: inputs.map((column) => table.columns[column]!),
    source: `${name}: ${kept.length} rows`,
    notes: left ? [...table.notes, note] : table.notes,
  };
  if (task === 'regression') {
    const targets = tensor(
      [kept.length, 1],
      kept.map((row) => numberAt(row, target)),
    );
    return checkDataset({ ...shared, targets });
  }
  const cells = kept.map((row) => table.rows[row]![target]!.trim());
  const labels = classNames(cells, table.columns[target]!);
  const number = new Map(labels.map((label, c) => [label, c]));
  return checkDataset({
    ...shared,
    labels,
    targets: tensor(
      [kept.length],
      cells.map((cell) => number.get(cell)!),
    ),
  });
}

function classNames(cells: readonly string[], column: string): string[] {
  const names = [...new Set(cells)];
  ensure(
    names.length <= MAX_DISTINCT,
    `The column “${column}” has ${names.length} different values; classes are at most ${MAX_DISTINCT}. Choose regression or another column.`,
  );
  ensure(
    names.length >= 2,
    `The column “${column}” has only the value “${names[0]?.slice(0, 40)}”. Choose a target with at least two classes.`,
  );
  const numeric = names.every((label) => parseNumber(label) !== undefined);
  return names.sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : 1));
}
