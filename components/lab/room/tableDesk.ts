import { EngineError, ensure } from '#engine/core/engineError.ts';
import { type ColumnSummary, describeColumns } from '#engine/data/describeColumns.ts';
import { parseTable, type Table } from '#engine/data/parseTable.ts';
import { type ColumnChoice, tableToDataset } from '#engine/data/tableToDataset.ts';
import { type OwnData, ROOM_LIMITS } from '#engine/room/roomSpec.ts';

/** What a table turned out to hold: how many rows, its columns, and one sentence for each thing that was left out. */
export interface TableSummary {
  readonly rows: number;
  readonly columns: readonly ColumnSummary[];
  readonly notes: readonly string[];
}

/** Own data made of the chosen columns, with notes of what was left out. */
export interface TakenTable {
  readonly own: OwnData;
  readonly notes: readonly string[];
}

/** The most characters of a name that a room shows. */
const LONGEST_NAME = 60;

const short = (name: string): string => name.slice(0, LONGEST_NAME);

/** Reads the reader's own tables in the worker, so that a large or a broken one costs the page nothing. */
export class TableDesk {
  #table: Table | undefined;

  /**
   * Reads a table, as a file or as it was pasted, and keeps it for `take`.
   * @throws EngineError for files that hold no text, and for tables beyond the limits.
   */
  read(source: Uint8Array | string): TableSummary {
    this.#table = undefined;
    const table = parseTable(source, { maxRows: ROOM_LIMITS.examples });
    this.#table = table;
    return { rows: table.rows.length, columns: describeColumns(table), notes: table.notes };
  }

  /**
   * The chosen columns as own data.
   * @throws EngineError before a table was read, and for columns that hold no numbers or too many classes.
   */
  take(choice: ColumnChoice): TakenTable {
    const table = this.#table;
    if (!table) throw new EngineError('No table was read. Read one first.');
    ensure(
      choice.inputs.length <= ROOM_LIMITS.columns,
      `${choice.inputs.length} inputs are too many for the room. Choose up to ${ROOM_LIMITS.columns}.`,
    );
    const { inputs, targets, labels, featureNames, notes = [] } = tableToDataset(table, choice);
    ensure(
      (labels?.length ?? 0) <= ROOM_LIMITS.classes,
      () =>
        `The column “${short(table.columns[choice.target]!)}” has ${labels!.length} classes; the room tells up to ${ROOM_LIMITS.classes} apart. Choose another column, or learn it as a number.`,
    );
    const [count = 0, columns = 1] = inputs.shape;
    const own: OwnData = {
      kind: 'own',
      columns: featureNames.map(short),
      rows: Array.from({ length: count }, (_row, r) =>
        Array.from(inputs.data.subarray(r * columns, (r + 1) * columns)),
      ),
      targets: Array.from(targets.data),
      ...(labels ? { labels: labels.map(short) } : {}),
    };
    return { own, notes };
  }
}
