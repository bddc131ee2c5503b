import { ensure } from '../../core/engineError.ts';
import { tanh } from '../../core/math/tanh.ts';
import { type Tensor, zeros } from '../../core/tensor.ts';
import type { Layer, Tensors } from '../layer.ts';
import { blanks, type Moment, rowNet, sigmoid } from './gate.ts';
import {
  addProducts,
  before,
  lastState,
  type RecurrentSpec,
  recurrentParameters,
  recurrentShape,
  type Span,
  spanOf,
  startOf,
} from './recurrent.ts';
import { addRows, outsideBlame, statesBefore, weightBlames } from './recurrentBlame.ts';

/** A gated recurrent unit layer; `reset` is `after` unless said otherwise. */
export interface GruSpec extends RecurrentSpec {
  readonly kind: 'gru';
  /** `after`: r multiplies W_hh·h + b_hh of the candidate (PyTorch, Keras). `before`: r multiplies h (Cho et al.). */
  readonly reset?: 'after' | 'before';
}

const SAVED = ['net_r', 'net_z', 'net_n', 'r', 'z', 'n', 'h'] as const;

/** What the candidate takes from the past: W_hn·met + b_hn, where W_hn meets h (reset after) or r·h (reset before). */
function fromPast({ W_hh, b_hh }: Tensors, { units }: Span, row: number, met: Moment['past']): number {
  const sum = addProducts(-0, W_hh!.data, row, units, met.data, met.offset);
  return b_hh ? sum + b_hh.data[row]! : sum;
}

/** Net input of the candidate, its first part: W_ih·x + b_ih. */
function fromInput({ W_ih, b_ih, b }: Tensors, { inputs }: Span, row: number, x: Tensor, place: number): number {
  const sum = addProducts(-0, W_ih!.data, row, inputs, x.data, place * inputs);
  return b_ih ? sum + b_ih.data[row]! : b ? sum + b.data[row]! : sum;
}

/**
 * r, z = σ(net), n = tanh(W_in·x + b_in + r·(W_hn·h + b_hn)), h = (1 − z)·n + z·h: z keeps the old state; x [N, T, in].
 * State `h0` [N, units]. Saves the nets, `r`, `z`, `n`, `h`, and `past`, what the candidate takes from the past: W_hn·h + b_hn;
 * for reset before W_hn·`rh` + b_hn with `rh` = r·h, and the net is W_in·x + b_in + past.
 * Source: Cho et al. 2014; the form with r outside: cuDNN and PyTorch.
 */
export const gru: Layer<GruSpec> = {
  kind: 'gru',

  outputShape(spec, input, where) {
    const { reset = 'after' } = spec;
    ensure(
      reset === 'after' || reset === 'before',
      () => `${where} resets ${JSON.stringify(reset)}. Choose after or before.`,
    );
    return recurrentShape(spec, input, where);
  },

  parameters: (spec, input) => recurrentParameters(3, spec, input),

  forward(spec, params, x, _context, state) {
    const span = spanOf(spec, x.shape);
    const { batch, steps, units, order } = span;
    const resetBefore = spec.reset === 'before';
    const h0 = startOf('h0', span, state);
    const s = blanks([...SAVED, 'past', 'rh'], span);
    for (let n = 0; n < batch; n++)
      order.forEach((t, k) => {
        const past = before(s.h, h0, n, k, span);
        const moment = { place: n * steps + t, past };
        const here = moment.place * units;
        for (let j = 0; j < units; j++) {
          s.net_r.data[here + j] = rowNet(params, span, x, j, moment);
          s.net_z.data[here + j] = rowNet(params, span, x, units + j, moment);
          s.r.data[here + j] = sigmoid(s.net_r.data[here + j]!);
          s.z.data[here + j] = sigmoid(s.net_z.data[here + j]!);
          s.rh.data[here + j] = s.r.data[here + j]! * past.data[past.offset + j]!;
        }
        const met = resetBefore ? { data: s.rh.data, offset: here } : past;
        for (let j = 0; j < units; j++) {
          const at = here + j;
          const row = 2 * units + j;
          const own = fromInput(params, span, row, x, moment.place);
          s.past.data[at] = fromPast(params, span, row, met);
          s.net_n.data[at] = own + (resetBefore ? s.past.data[at]! : s.r.data[at]! * s.past.data[at]!);
          s.n.data[at] = tanh(s.net_n.data[at]!);
          s.h.data[at] = (1 - s.z.data[at]!) * s.n.data[at]! + s.z.data[at]! * past.data[past.offset + j]!;
        }
      });
    const hT = lastState(s.h, span);
    const { rh, ...plain } = s;
    return { y: spec.output === 'last' ? hT : s.h, saves: { h0, ...plain, ...(resetBefore ? { rh } : {}), hT } };
  },

  backward(spec, { W_ih, W_hh }, { x, saves }, dy, _context, dEnd) {
    const span = spanOf(spec, x.shape);
    const { batch, steps, units, order } = span;
    const resetBefore = spec.reset === 'before';
    const s = saves as Record<(typeof SAVED)[number] | 'past' | 'rh' | 'h0', Tensor>;
    const d = blanks([...SAVED, 'past', 'rh'], span);
    const dh0 = zeros(s.h0.shape);
    dh0.data.fill(-0);
    const hidden = statesBefore(s.h, s.h0, span);
    // What a step sends to the state before it: along z, along r·h, and along the weights of the gates.
    const send = (into: Float64Array, offset: number, place: number): void => {
      for (let j = 0; j < units; j++) {
        const at = place * units + j;
        into[offset + j]! += d.h.data[at]! * s.z.data[at]!;
        if (resetBefore) into[offset + j]! += d.rh.data[at]! * s.r.data[at]!;
      }
      addRows(into, offset, resetBefore ? [d.net_r, d.net_z] : [d.net_r, d.net_z, d.past], place, W_hh!);
    };
    for (let n = 0; n < batch; n++) {
      for (let k = steps - 1; k >= 0; k--) {
        const place = n * steps + order[k]!;
        const here = place * units;
        for (let j = 0; j < units; j++) d.h.data[here + j] = outsideBlame(spec, span, dy, dEnd?.hT, n, k, j);
        if (k < steps - 1) send(d.h.data, here, n * steps + order[k + 1]!);
        for (let at = here; at < here + units; at++) {
          const [z, candidate] = [s.z.data[at]!, s.n.data[at]!];
          d.n.data[at] = d.h.data[at]! * (1 - z);
          d.z.data[at] = d.h.data[at]! * (hidden.data[at]! - candidate);
          d.net_n.data[at] = d.n.data[at]! * (1 - candidate * candidate);
          d.net_z.data[at] = d.z.data[at]! * z * (1 - z);
          d.past.data[at] = resetBefore ? d.net_n.data[at]! : d.net_n.data[at]! * s.r.data[at]!;
        }
        for (let j = 0; j < units; j++) {
          const at = place * units + j;
          if (resetBefore) {
            let blame = -0;
            for (let row = 0; row < units; row++)
              blame += d.net_n.data[place * units + row]! * W_hh!.data[(2 * units + row) * units + j]!;
            d.rh.data[at] = blame;
            d.r.data[at] = blame * hidden.data[at]!;
          } else d.r.data[at] = d.net_n.data[at]! * s.past.data[at]!;
          const r = s.r.data[at]!;
          d.net_r.data[at] = d.r.data[at]! * r * (1 - r);
        }
      }
      send(dh0.data, n * units, n * steps + order[0]!);
    }
    const rows = { input: [d.net_r, d.net_z, d.net_n], hidden: [d.net_r, d.net_z, d.past] };
    const back = weightBlames(spec, span, W_ih!, x, rows, [hidden, hidden, resetBefore ? s.rh : hidden]);
    const { rh, ...plain } = d;
    return { ...back, blames: { ...plain, ...(resetBefore ? { rh } : {}), h0: dh0 } };
  },
};
