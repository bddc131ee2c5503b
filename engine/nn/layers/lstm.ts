import { tanh } from '../../core/math/tanh.ts';
import { type Tensor, zeros } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';
import { blanks, rowNet, sigmoid } from './gate.ts';
import {
  before,
  lastState,
  type RecurrentSpec,
  recurrentParameters,
  recurrentShape,
  spanOf,
  startOf,
} from './recurrent.ts';
import { addRows, outsideBlame, statesBefore, weightBlames } from './recurrentBlame.ts';

/** A long short-term memory layer. */
export interface LstmSpec extends RecurrentSpec {
  readonly kind: 'lstm';
}

/** The gates in the order of their rows in the weights: input, forget, candidate, output. */
export const LSTM_GATES = ['i', 'f', 'g', 'o'] as const;

const NETS = ['net_i', 'net_f', 'net_g', 'net_o'] as const;
const SAVED = [...NETS, ...LSTM_GATES, 'c', 'tanhc', 'h'] as const;
const BLAMED = [...NETS, ...LSTM_GATES, 'c', 'h'] as const;

/**
 * i, f, o = σ(net), g = tanh(net), c = f·c + i·g, h = o·tanh(c), every net = W_ih·x + W_hh·h + b_ih + b_hh, x [N, T, in].
 * State `h0`, `c0` [N, units] (zeros unless given). Saves the nets, the gates, `c`, `tanhc` = tanh(c), `h` [N, T, units],
 * `hT` and `cT`; blames of all of them. Source: Hochreiter and Schmidhuber 1997; forget gate: Gers, Schmidhuber and
 * Cummins 2000.
 */
export const lstm: Layer<LstmSpec> = {
  kind: 'lstm',
  outputShape: recurrentShape,
  parameters: (spec, input) => recurrentParameters(4, spec, input),

  forward(spec, params, x, _context, state) {
    const span = spanOf(spec, x.shape);
    const { batch, steps, units, order } = span;
    const h0 = startOf('h0', span, state);
    const c0 = startOf('c0', span, state);
    const s = blanks(SAVED, span);
    for (let n = 0; n < batch; n++)
      order.forEach((t, k) => {
        const moment = { place: n * steps + t, past: before(s.h, h0, n, k, span) };
        const cell = before(s.c, c0, n, k, span);
        for (let j = 0; j < units; j++) {
          const at = moment.place * units + j;
          NETS.forEach((net, gate) => {
            const z = rowNet(params, span, x, gate * units + j, moment);
            s[net].data[at] = z;
            s[LSTM_GATES[gate]!].data[at] = gate === 2 ? tanh(z) : sigmoid(z);
          });
          const c = s.f.data[at]! * cell.data[cell.offset + j]! + s.i.data[at]! * s.g.data[at]!;
          s.c.data[at] = c;
          s.tanhc.data[at] = tanh(c);
          s.h.data[at] = s.o.data[at]! * s.tanhc.data[at]!;
        }
      });
    const hT = lastState(s.h, span);
    return { y: spec.output === 'last' ? hT : s.h, saves: { h0, c0, ...s, hT, cT: lastState(s.c, span) } };
  },

  backward(spec, { W_ih, W_hh }, { x, saves }, dy, _context, dEnd) {
    const span = spanOf(spec, x.shape);
    const { batch, steps, units, order } = span;
    const s = saves as Record<(typeof SAVED)[number] | 'h0' | 'c0', Tensor>;
    const d = blanks(BLAMED, span);
    const nets = NETS.map((net) => d[net]);
    const dh0 = zeros(s.h0.shape);
    dh0.data.fill(-0);
    const dc0 = zeros(s.c0.shape);
    const previous = statesBefore(s.c, s.c0, span);
    for (let n = 0; n < batch; n++) {
      for (let k = steps - 1; k >= 0; k--) {
        const after = k < steps - 1 ? n * steps + order[k + 1]! : -1;
        const here = (n * steps + order[k]!) * units;
        for (let j = 0; j < units; j++) d.h.data[here + j] = outsideBlame(spec, span, dy, dEnd?.hT, n, k, j);
        if (after >= 0) addRows(d.h.data, here, nets, after, W_hh!);
        for (let j = 0; j < units; j++) {
          const at = here + j;
          const [i, f, g, o] = [s.i.data[at]!, s.f.data[at]!, s.g.data[at]!, s.o.data[at]!];
          const dh = d.h.data[at]!;
          const tanhc = s.tanhc.data[at]!;
          let dc = dh * o * (1 - tanhc * tanhc);
          if (after >= 0) dc += d.c.data[after * units + j]! * s.f.data[after * units + j]!;
          else if (dEnd?.cT) dc += dEnd.cT.data[n * units + j]!;
          d.c.data[at] = dc;
          d.i.data[at] = dc * g;
          d.f.data[at] = dc * previous.data[at]!;
          d.g.data[at] = dc * i;
          d.o.data[at] = dh * tanhc;
          d.net_i.data[at] = d.i.data[at]! * i * (1 - i);
          d.net_f.data[at] = d.f.data[at]! * f * (1 - f);
          d.net_g.data[at] = d.g.data[at]! * (1 - g * g);
          d.net_o.data[at] = d.o.data[at]! * o * (1 - o);
        }
      }
      const first = n * steps + order[0]!;
      addRows(dh0.data, n * units, nets, first, W_hh!);
      for (let j = 0; j < units; j++)
        dc0.data[n * units + j] = d.c.data[first * units + j]! * s.f.data[first * units + j]!;
    }
    const hidden = statesBefore(s.h, s.h0, span);
    const met = nets.map(() => hidden);
    const back = weightBlames(spec, span, W_ih!, x, { input: nets, hidden: nets }, met);
    return { ...back, blames: { ...d, h0: dh0, c0: dc0 } };
  },
};
