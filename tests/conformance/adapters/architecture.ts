import { ledgerOps } from '#engine/ledger/conformance.ts';
import type { Adapter } from '../adapter.ts';

/** Rows begin with the name of a layer, which is a label: types, shapes, parameters and MACs count. */
const withoutLabels = (rows: unknown): unknown =>
  Array.isArray(rows) ? rows.map((row: unknown[]) => (Array.isArray(row) ? row.slice(1) : row)) : rows;

export const adapter: Adapter = {
  run: (config, inputs) => ledgerOps.architecture(config, inputs),
  exact: () => true,
  comparable: (path, value) => (path === 'layers' ? withoutLabels(value) : value),
};
