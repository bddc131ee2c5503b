import { ensure } from '../../core/engineError.ts';
import { tanh } from '../../core/math/tanh.ts';
import { zeros } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';
import { rowNet } from './gate.ts';
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

/** A plain recurrent layer; `nonlinearity` is tanh unless said otherwise. */
export interface RnnSpec extends RecurrentSpec {
  readonly kind: 'rnn';
  readonly nonlinearity?: 'tanh' | 'relu';
}

/**
 * net = W_ih·x + W_hh·h + b_ih + b_hh, h = tanh(net) or max(0, net), for x [N, T, in]. State `h0` [N, units] (zeros unless
 * given); saves `h0`, `net`, `h` [N, T, units] and `hT` [N, units]. Backward is backpropagation through time; its blames
 * are those of `net`, `h` and `h0`. Source: Elman, "Finding structure in time", 1990; Werbos 1990.
 */
export const rnn: Layer<RnnSpec> = {
  kind: 'rnn',

  outputShape(spec, input, where) {
    const { nonlinearity = 'tanh' } = spec;
    ensure(
      nonlinearity === 'tanh' || nonlinearity === 'relu',
      () => `${where} has the nonlinearity ${JSON.stringify(nonlinearity)}. Choose tanh or relu.`,
    );
    return recurrentShape(spec, input, where);
  },

  parameters: (spec, input) => recurrentParameters(1, spec, input),

  forward(spec, params, x, _context, state) {
    const span = spanOf(spec, x.shape);
    const { batch, steps, units, order } = span;
    const h0 = startOf('h0', span, state);
    const net = zeros([batch, steps, units]);
    const h = zeros(net.shape);
    for (let n = 0; n < batch; n++)
      order.forEach((t, k) => {
        const past = before(h, h0, n, k, span);
        for (let j = 0; j < units; j++) {
          const sum = rowNet(params, span, x, j, { place: n * steps + t, past });
          const at = (n * steps + t) * units + j;
          net.data[at] = sum;
          h.data[at] = spec.nonlinearity === 'relu' ? Math.max(0, sum) : tanh(sum);
        }
      });
    const hT = lastState(h, span);
    return { y: spec.output === 'last' ? hT : h, saves: { h0, net, h, hT } };
  },

  backward(spec, { W_ih, W_hh }, { x, saves }, dy, _context, dEnd) {
    const span = spanOf(spec, x.shape);
    const { batch, steps, units, order } = span;
    const { h, h0, net } = saves as Record<'h' | 'h0' | 'net', typeof x>;
    const dh = zeros(h.shape);
    const dnet = zeros(h.shape);
    const dh0 = zeros(h0.shape);
    dh0.data.fill(-0);
    for (let n = 0; n < batch; n++) {
      for (let k = steps - 1; k >= 0; k--) {
        const here = (n * steps + order[k]!) * units;
        for (let j = 0; j < units; j++) dh.data[here + j] = outsideBlame(spec, span, dy, dEnd?.hT, n, k, j);
        if (k < steps - 1) addRows(dh.data, here, [dnet], n * steps + order[k + 1]!, W_hh!);
        for (let at = here; at < here + units; at++) {
          const a = h.data[at]!;
          dnet.data[at] = dh.data[at]! * (spec.nonlinearity === 'relu' ? (net.data[at]! > 0 ? 1 : 0) : 1 - a * a);
        }
      }
      addRows(dh0.data, n * units, [dnet], n * steps + order[0]!, W_hh!);
    }
    const met = [statesBefore(h, h0, span)];
    const back = weightBlames(spec, span, W_ih!, x, { input: [dnet], hidden: [dnet] }, met);
    return { ...back, blames: { h: dh, net: dnet, h0: dh0 } };
  },
};
