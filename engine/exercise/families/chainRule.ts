import { formatFixed } from '../../core/format.ts';
import type { ActivationName } from '../../functions/activation/table.ts';
import { address } from '../../trace/ref.ts';
import {
  activationSlope,
  errorSlope,
  hiddenBlame,
  hiddenDelta,
  outputDelta,
  path,
  weightBlame,
} from '../sheet/backwardSteps.ts';
import type { Family } from '../sheet/family.ts';
import { BOOK_222, drawn222, needTelling, net222, weight222 } from '../sheet/net222.ts';

/** One chosen weight's gradient in a 2-2-2 network, factor by factor; the forward pass is given. */
export const chainRule: Family = {
  id: 'chainRule',
  version: 1,
  chapters: [12, 13],
  params: { weight: 6, activation: 'sigmoid', network: 'fresh' },
  allowed: { weight: [1, 2, 3, 4, 5, 6, 7, 8], activation: ['sigmoid', 'tanh'], network: ['fresh', 'book'] },

  generate(sheet, { weight, activation, network }) {
    const numbers = network === 'book' ? BOOK_222 : drawn222(sheet);
    const net = net222(sheet, numbers, activation as ActivationName);
    const { layer, unit, input } = weight222(weight as number);
    for (const k of [1, 2])
      for (const j of [0, 1]) {
        const ref = address(`L${k}.a`, [0, j]);
        net.give(ref, formatFixed(net.value(ref), 9));
      }
    if (network === 'fresh') needTelling(sheet, net);
    if (layer === 2) {
      errorSlope(net, unit);
      activationSlope(net, 2, unit);
      outputDelta(net, unit);
    } else {
      for (const k of [0, 1]) outputDelta(net, k);
      for (const k of [0, 1]) path(net, k, unit);
      hiddenBlame(net, unit);
      activationSlope(net, 1, unit);
      hiddenDelta(net, unit);
    }
    weightBlame(net, layer, unit, input, `w${weight}`);
    return { weight: `w${weight}`, activation: `${activation}` };
  },
};
