import { exp } from '../../core/math/exp.ts';
import { type Tensor, zeros } from '../../core/tensor.ts';
import type { Tensors } from '../layer.ts';
import { addProducts, type Span } from './recurrent.ts';

/**
 * The logistic function, with which a gate opens and closes. Any number in, a share from 0 (shut) to 1 (open) out. Gates:
 * Hochreiter and Schmidhuber 1997.
 */
export const sigmoid = (z: number): number => 1 / (1 + exp(-z));

/** Where a net input is worked out: the place of the step in x, and the state before it. */
export interface Moment {
  readonly place: number;
  readonly past: { readonly data: Float64Array; readonly offset: number };
}

/** Net input of one stacked row: W_ih·x + W_hh·h + b_ih + b_hh (or + b), added from left to right. */
export function rowNet(params: Tensors, span: Span, x: Tensor, row: number, { place, past }: Moment): number {
  const { W_ih, W_hh, b_ih, b_hh, b } = params;
  let sum = addProducts(-0, W_ih!.data, row, span.inputs, x.data, place * span.inputs);
  sum = addProducts(sum, W_hh!.data, row, span.units, past.data, past.offset);
  if (b_ih) return sum + b_ih.data[row]! + b_hh!.data[row]!;
  return b ? sum + b.data[row]! : sum;
}

/** Tensors of zeros [N, T, units] by name. */
export const blanks = <K extends string>(names: readonly K[], { batch, steps, units }: Span): Record<K, Tensor> =>
  Object.fromEntries(names.map((name) => [name, zeros([batch, steps, units])])) as Record<K, Tensor>;
