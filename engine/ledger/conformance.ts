import { EngineError } from '../core/engineError.ts';
import { C3_TABLE } from './architectures/lenet5Of1998.ts';
import { type LedgerConfig, ledgerOf } from './ledgerOf.ts';
import { convOutputSize, poolOutputSize, sameOutputSize } from './outputSize.ts';
import { convParams, denseParams, recurrentParams } from './parameterCounts.ts';
import { receptiveFields } from './receptiveField.ts';

/** A table of cases: entry q of each expected list belongs to `rows[q]`, whose fields `config.columns` names. */
interface TableInputs {
  readonly rows: readonly (readonly number[])[];
}

/**
 * What the reference files expect of op `architecture`: totals and rows `[name, type, shape, params, macs]`. No rule of
 * the field: the form of the reference files.
 */
export function architectureCase(config: LedgerConfig): Record<string, unknown> {
  const ledger = ledgerOf(config);
  const rbf = ledger.rows.find((row) => row.kind === 'rbf');
  if (rbf)
    return {
      params: ledger.params,
      connections: ledger.connections,
      fixedOutputRbf: rbf.connections,
      layers: ledger.rows.map((row) => [row.name, row.shape, row.params, row.connections]),
      layerColumns: ['name', 'outShape', 'trainable', 'connections'],
      c3Table: C3_TABLE,
    };
  const { rows, connections: _connections, ...totals } = ledger;
  return { ...totals, layers: rows.map((row) => [row.name, row.type, row.shape, row.params, row.macs]) };
}

type Row = (column: string) => number;
type Table = (rows: readonly Row[], config: Record<string, unknown>) => Record<string, unknown>;

const windowOf = (row: Row, dilation = 1) => ({ kernel: row('k'), stride: row('stride'), pad: row('pad'), dilation });
const recurrent = (rows: readonly Row[], cell: 'rnn' | 'lstm' | 'gru') => ({
  [`${cell}TwoBias`]: rows.map((row) => recurrentParams(cell, row('inputs F'), row('units H'), 2)),
  [`${cell}OneBias`]: rows.map((row) => recurrentParams(cell, row('inputs F'), row('units H'), 1)),
});

/** A rule by the columns that its rows must have; those of `usual` may be left out. */
interface TableRule {
  readonly needs: readonly string[];
  readonly usual: Readonly<Record<string, number>>;
  readonly table: Table;
}

const RULES: readonly TableRule[] = [
  {
    needs: ['n', 'k', 'stride'],
    usual: { pad: 0, dilation: 1 },
    table: (rows) => ({
      out: rows.map((row) => convOutputSize(row('n'), windowOf(row, row('dilation')))),
      sameOut: rows.map((row) => sameOutputSize(row('n'), row('stride'))),
      floor: rows.map((row) => poolOutputSize(row('n'), windowOf(row))),
      ceil: rows.map((row) => poolOutputSize(row('n'), windowOf(row), true)),
    }),
  },
  {
    needs: ['inputs F', 'units H'],
    usual: {},
    table: (rows) => ({
      dense: rows.map((row) => denseParams(row('inputs F'), row('units H'))),
      ...recurrent(rows, 'rnn'),
      ...recurrent(rows, 'lstm'),
      ...recurrent(rows, 'gru'),
    }),
  },
  {
    needs: ['in', 'out', 'kh', 'kw'],
    usual: { groups: 1 },
    table: (rows, config) => ({
      params: rows.map((row) =>
        convParams({
          inChannels: row('in'),
          outChannels: row('out'),
          kh: row('kh'),
          kw: row('kw'),
          groups: row('groups'),
          bias: config.bias !== false,
        }),
      ),
    }),
  },
  {
    needs: ['kernel', 'stride'],
    usual: { dilation: 1 },
    table: (rows) => {
      const layers = rows.map((row) => ({ kernel: row('kernel'), stride: row('stride'), dilation: row('dilation') }));
      const fields = receptiveFields(layers);
      return { receptiveField: fields.map((f) => f.receptiveField), jump: fields.map((f) => f.jump) };
    },
  },
];

/**
 * What the reference files expect of op `shapes_and_counts`; the columns, in any order, say which rule is asked for.
 * Sizes are in pixels, counts without unit.
 * @throws EngineError for columns that no rule has.
 */
export function shapesAndCountsCase(config: Record<string, unknown>, inputs: TableInputs): Record<string, unknown> {
  const columns = config.columns as readonly string[];
  const rule = RULES.find(
    ({ needs, usual }) =>
      needs.every((name) => columns.includes(name)) &&
      columns.every((name) => needs.includes(name) || Object.hasOwn(usual, name)),
  );
  if (!rule) throw new EngineError(`There is no rule for a table with the columns ${columns.join(', ')}.`);
  const rows = inputs.rows.map(
    (row): Row =>
      (column) =>
        columns.includes(column) ? row[columns.indexOf(column)]! : rule.usual[column]!,
  );
  return rule.table(rows, config);
}

/** The functions of this room by the `op` field of a reference file. */
export const ledgerOps = {
  architecture: (config: Record<string, unknown>, _inputs: unknown) => architectureCase(config as never),
  shapes_and_counts: (config: Record<string, unknown>, inputs: unknown) =>
    shapesAndCountsCase(config, inputs as TableInputs),
} as const;
