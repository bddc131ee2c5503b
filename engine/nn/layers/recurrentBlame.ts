import { type Tensor, zeros } from '../../core/tensor.ts';
import type { Tensors } from '../layer.ts';
import type { RecurrentSpec, Span } from './recurrent.ts';

/** The net blame of one stacked row at a place: which tensor holds it, by gate. */
export interface RowBlames {
  /** Blames that meet the inputs and W_ih: one tensor [N, T, units] a gate. */
  readonly input: readonly Tensor[];
  /** Blames that meet the hidden state and W_hh; the same as `input` but for the n gate of a GRU. */
  readonly hidden: readonly Tensor[];
}

/** The blame that reaches the hidden state h[n,t,j] from outside: of the output, and of the end of the sequence. */
export function outsideBlame(
  spec: RecurrentSpec,
  span: Span,
  dy: Tensor,
  dhT: Tensor | undefined,
  n: number,
  k: number,
  j: number,
): number {
  const { steps, units, order } = span;
  const atEnd = k === steps - 1;
  let sum = -0;
  if ((spec.output ?? 'all') === 'all') sum += dy.data[(n * steps + order[k]!) * units + j]!;
  else if (atEnd) sum += dy.data[n * units + j]!;
  if (atEnd && dhT) sum += dhT.data[n * units + j]!;
  return sum;
}

/**
 * Adds Σ over the stacked rows of blame × W[row, ·] at a place to a stretch of `sums`, one row after the other: what a
 * step sends back along its weights. W has the rows of all gates, of which those of `blames` come first.
 */
export function addRows(sums: Float64Array, offset: number, blames: readonly Tensor[], place: number, W: Tensor): void {
  const width = W.shape[1]!;
  let row = 0;
  for (const { data, shape } of blames) {
    const units = shape[2]!;
    for (let k = 0; k < units; k++, row += width) {
      const blame = data[place * units + k]!;
      for (let j = 0; j < width; j++) sums[offset + j]! += blame * W.data[row + j]!;
    }
  }
}

/** What meets W_hh: the hidden state before each step, [N, T, units] in the places of the steps. */
export function statesBefore(states: Tensor, start: Tensor, { batch, steps, units, order }: Span): Tensor {
  const previous = zeros(states.shape);
  for (let n = 0; n < batch; n++)
    order.forEach((t, k) => {
      const from = k === 0 ? n * units : (n * steps + order[k - 1]!) * units;
      previous.data.set((k === 0 ? start : states).data.subarray(from, from + units), (n * steps + t) * units);
    });
  return previous;
}

/** Σ over examples and steps (first step first) of blame × what it met, stacked gate by gate: [gates·units, width]. */
function outerSums(blames: readonly Tensor[], met: readonly Tensor[], units: number): Tensor {
  const width = met[0]!.shape[2]!;
  const sums = zeros([blames.length * units, width]);
  sums.data.fill(-0);
  blames.forEach(({ data }, gate) => {
    const { data: v } = met[gate]!;
    for (let place = 0; place * units < data.length; place++)
      for (let k = 0; k < units; k++) {
        const blame = data[place * units + k]!;
        const row = (gate * units + k) * width;
        for (let i = 0; i < width; i++) sums.data[row + i]! += blame * v[place * width + i]!;
      }
  });
  return sums;
}

function rowSums(blames: readonly Tensor[], units: number): Tensor {
  const sums = zeros([blames.length * units]);
  sums.data.fill(-0);
  blames.forEach(({ data }, gate) => {
    for (let i = 0; i < data.length; i++) sums.data[gate * units + (i % units)]! += data[i]!;
  });
  return sums;
}

/**
 * The gradients of the weights and of the inputs once the blame of every net input is known: sums over examples and time.
 * `met` has what each gate's W_hh met (the hidden state before, or a GRU's r·h). Each has the shape of its weight; inputs
 * [N, T, in]. Backpropagation through time: Werbos 1990.
 */
export function weightBlames(
  { bias = 'two' }: RecurrentSpec,
  { batch, steps, inputs, units }: Span,
  W_ih: Tensor,
  x: Tensor,
  rows: RowBlames,
  met: readonly Tensor[],
): { dx: Tensor; grads: Tensors } {
  const dx = zeros([batch, steps, inputs]);
  dx.data.fill(-0);
  for (let place = 0; place < batch * steps; place++) addRows(dx.data, place * inputs, rows.input, place, W_ih);
  const b = rowSums(rows.input, units);
  return {
    dx,
    grads: {
      W_ih: outerSums(
        rows.input,
        rows.input.map(() => x),
        units,
      ),
      W_hh: outerSums(rows.hidden, met, units),
      ...(bias === 'two' ? { b_ih: b, b_hh: rowSums(rows.hidden, units) } : bias === 'one' ? { b } : {}),
    },
  };
}
