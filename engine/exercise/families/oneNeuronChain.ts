import { fromNested } from '../../core/tensor.ts';
import { difference, half, negative, product, square, sum, two } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { address } from '../../trace/ref.ts';
import type { Family } from '../sheet/family.ts';
import { activationOutput } from '../sheet/forwardSteps.ts';
import { NetLeaves } from '../sheet/netLeaves.ts';

/** Asks for the net input of the only unit of a layer. */
function chainNetInput(net: NetLeaves, layer: number): void {
  const w = net.w(layer, 0, 0);
  const a = net.a(layer - 1, 0);
  const b = net.leaf(`L${layer}.b[0]`);
  net.ask({
    ref: `L${layer}.z[0,0]`,
    prompt: ['chainNetInput', { layer }],
    nudge: 'weightedSum',
    mistakes: {
      biasLeftOut: product(w, a),
      biasSubtracted: difference(product(w, a), b),
      sumInsteadOfProduct: sum(w, a, b),
      biasTimesInput: product(sum(w, b), a),
      weightForgotten: sum(a, b),
    },
  });
}

function costSlope(net: NetLeaves): void {
  const gap = difference(net.a(net.last, 0), net.t(0));
  net.ask({
    ref: address(`L${net.last}.a`, [0, 0], 'grad'),
    prompt: ['costSlope'],
    nudge: 'costSlope',
    mistakes: {
      twoForgotten: gap,
      signOfError: negative(product(two, gap)),
      costInsteadOfSlope: square(gap),
      halfKept: product(half, gap),
      sumInsteadOfGap: product(two, sum(net.a(net.last, 0), net.t(0))),
    },
  });
}

function chainDelta(net: NetLeaves, layer: number): void {
  const blame = net.leaf(address(`L${layer}.a`, [0, 0], 'grad'));
  const a = net.a(layer, 0);
  net.ask({
    ref: address(`L${layer}.z`, [0, 0], 'grad'),
    prompt: ['chainDelta', { layer }],
    nudge: 'throughActivation',
    mistakes: {
      forgotSlope: blame,
      slopeOnly: net.slope(a),
      netInsteadOfOutput: product(blame, net.slope(net.z(layer, 0))),
      otherActivationSlope: product(blame, net.otherSlope(a)),
      slopeLeftAtOutput: product(blame, a),
    },
  });
}

function chainBlames(net: NetLeaves, layer: number): void {
  const delta = net.delta(layer, 0);
  const blame = net.leaf(address(`L${layer}.a`, [0, 0], 'grad'));
  const from = net.a(layer - 1, 0);
  const w = net.w(layer, 0, 0);
  const common = (of: Expr) => ({
    forgotSlope: product(blame, of),
    signOfError: negative(product(delta, of)),
    inputLeftOut: delta,
  });
  net.ask({
    ref: address(`L${layer}.W`, [0, 0], 'grad'),
    prompt: ['chainWeightBlame', { layer }],
    nudge: 'weightBlame',
    mistakes: {
      ...common(from),
      weightInsteadOfInput: product(delta, w),
      outputInsteadOfInput: product(delta, net.a(layer, 0)),
    },
  });
  net.ask({
    ref: address(`L${layer}.b`, [0], 'grad'),
    prompt: ['chainBiasBlame', { layer }],
    nudge: 'biasBlame',
    mistakes: {
      biasTimesInput: product(delta, from),
      biasTimesBlame: product(delta, net.leaf(`L${layer}.b[0]`)),
      forgotSlope: blame,
      signOfError: negative(delta),
      weightInsteadOfInput: product(delta, w),
    },
  });
  net.ask({
    ref: address(layer === 1 ? 'x' : `L${layer - 1}.a`, [0, 0], 'grad'),
    prompt: ['chainInputBlame', { layer }],
    nudge: 'path',
    mistakes: {
      ...common(w),
      inputInsteadOfWeight: product(delta, from),
      biasInsteadOfWeight: product(delta, net.leaf(`L${layer}.b[0]`)),
    },
  });
}

/** One unit after another, C = (a − y)²: the chain rule without any sum. */
export const oneNeuronChain: Family = {
  id: 'oneNeuronChain',
  version: 1,
  chapters: [12, 18],
  params: { length: 1, activation: 'sigmoid' },
  allowed: { length: [1, 2, 3], activation: ['sigmoid', 'tanh'] },

  generate(sheet, { length, activation }) {
    const { draw } = sheet;
    const count = length as number;
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
    }
    return { length: count, activation: `${activation}` };
  },
};
