import { ensure } from '../../core/engineError.ts';
import { fromNested } from '../../core/tensor.ts';
import type { Family } from '../sheet/family.ts';
import { activationOutput } from '../sheet/forwardSteps.ts';
import { NetLeaves } from '../sheet/netLeaves.ts';
import { bookLink } from './parts/bookLink.ts';
import { chainBlames, chainDelta, chainInputBlame, chainNetInput, costSlope } from './parts/chainSteps.ts';

/** One unit after another, L = (a − y)²: the chain rule without any sum. `book` is the last unit of the deck's chain. */
export const oneNeuronChain: Family = {
  id: 'oneNeuronChain',
  version: 1,
  chapters: [12, 18],
  params: { length: 1, activation: 'sigmoid', network: 'fresh' },
  allowed: { length: [1, 2, 3], activation: ['sigmoid', 'tanh'], network: ['fresh', 'book'] },

  generate(sheet, { length, activation, network }) {
    const { draw } = sheet;
    const count = length as number;
    if (network === 'book') {
      ensure(
        count === 1 && activation === 'sigmoid',
        'The chain of the book has one sigmoid unit to work out. Leave length and activation as they are, or take network "fresh".',
      );
      bookLink(sheet);
      return { length: count, activation: `${activation}`, network: 'book' };
    }
    const x = draw.decimal(15, 95, 2);
    const w = Array.from({ length: count }, () => draw.signed(20, 180, 2));
    const b = Array.from({ length: count }, () => draw.signed(10, 90, 2));
    const t = draw.decimal(2, 98, 2);
    const net = new NetLeaves(
      sheet,
      {
        spec: {
          input: [1],
          layers: w.map(() => ({ kind: 'dense', units: 1, activation: activation as 'sigmoid' })),
          loss: 'meanSquares',
        },
        params: w.map((weight, k) => ({ W: fromNested([[weight.value]]), b: fromNested([b[k]!.value]) })),
        x: fromNested([[x.value]]),
        t: fromNested([[t.value]]),
        update: { rate: 0.5, order: 'original', biases: 'trained' },
      },
      'book',
    );
    sheet.need(Math.abs(net.value(`L${count}.a[0,0]`) - t.value) >= 0.05);
    net.give('x[0,0]', x.text);
    w.forEach((weight, k) => {
      net.give(`L${k + 1}.W[0,0]`, weight.text);
      net.give(`L${k + 1}.b[0]`, b[k]!.text);
    });
    net.give('t[0,0]', t.text);
    for (let layer = 1; layer <= count; layer++) {
      chainNetInput(net, layer);
      activationOutput(net, layer, 0);
    }
    costSlope(net);
    for (let layer = count; layer >= 1; layer--) {
      chainDelta(net, layer);
      chainBlames(net, layer);
      chainInputBlame(net, layer);
    }
    return { length: count, activation: `${activation}`, network: 'fresh' };
  },
};
