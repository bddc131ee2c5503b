import type { DenseSpec } from '../../nn/layers/dense.ts';
import type { Trace } from '../trace.ts';

/**
 * The numbers of units of a plain stack of dense layers, the input's first; nothing when the network is of another
 * kind.
 */
export function widthsOf({ spec }: Pick<Trace, 'spec'>): number[] | undefined {
  if (spec.input.length !== 1 || !spec.layers.every((layer) => layer.kind === 'dense')) return undefined;
  return [spec.input[0]!, ...spec.layers.map((layer) => (layer as DenseSpec).units)];
}

/** The number of a unit among all hidden ones, counted from 1 layer by layer; `j` counts from 0 inside its layer. */
export const hiddenNumber = (widths: readonly number[], layer: number, j: number): number =>
  widths.slice(1, layer).reduce((sum, n) => sum + n, 0) + j + 1;

/** Number of a weight among all of them, counted from 1: layer by layer, unit by unit, input by input. */
export const weightNumber = (widths: readonly number[], layer: number, j: number, i: number): number => {
  let before = 0;
  for (let k = 1; k < layer; k++) before += widths[k - 1]! * widths[k]!;
  return before + j * widths[layer - 1]! + i + 1;
};
