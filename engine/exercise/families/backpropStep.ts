import type { ActivationName } from '../../functions/activation/table.ts';
import { hiddenDelta, newWeight, outputDelta, weightBlame } from '../sheet/backwardSteps.ts';
import type { Family } from '../sheet/family.ts';
import { activationOutput, errorTerm, netInput, totalError } from '../sheet/forwardSteps.ts';
import { BOOK_222, drawn222, needTelling, net222, weight222 } from '../sheet/net222.ts';

/** One full training step of a 2-2-2 network: forward, error, every δ, every gradient, every new weight. */
export const backpropStep: Family = {
  id: 'backpropStep',
  version: 1,
  chapters: [12, 13],
  params: { activation: 'sigmoid', network: 'fresh' },
  allowed: { activation: ['sigmoid', 'tanh'], network: ['fresh', 'book'] },

  generate(sheet, { activation, network }) {
    const net = net222(sheet, network === 'book' ? BOOK_222 : drawn222(sheet), activation as ActivationName);
    if (network === 'fresh') needTelling(sheet, net);
    for (const layer of [1, 2])
      for (const j of [0, 1]) {
        netInput(net, layer, j);
        activationOutput(net, layer, j);
      }
    for (const k of [0, 1]) errorTerm(net, k);
    totalError(net);
    const numbers = [5, 6, 7, 8, 1, 2, 3, 4];
    for (const k of [0, 1]) outputDelta(net, k);
    for (const j of [0, 1]) hiddenDelta(net, j);
    for (const number of numbers) {
      const { layer, unit, input } = weight222(number);
      weightBlame(net, layer, unit, input, `w${number}`);
    }
    for (const number of numbers) {
      const { layer, unit, input } = weight222(number);
      newWeight(net, layer, unit, input, `w${number}`);
    }
    return { activation: `${activation}` };
  },
};
