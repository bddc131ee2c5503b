import { difference, half, negative, product, square, sum, two } from '../../../trace/build.ts';
import type { Expr } from '../../../trace/expr.ts';
import { address } from '../../../trace/ref.ts';
import type { NetLeaves } from '../../sheet/netLeaves.ts';

/** Asks for the net input of the only unit of a layer. */
export function chainNetInput(net: NetLeaves, layer: number): void {
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

/** Asks for the slope of the loss with respect to the last output. */
export function costSlope(net: NetLeaves): void {
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

/** Asks for the blame of a net input, a number; `hasNet` is false where only the output is known. Layers count from 1. */
export function chainDelta(net: NetLeaves, layer: number, hasNet = true): void {
  const blame = net.leaf(address(`L${layer}.a`, [0, 0], 'grad'));
  const a = net.a(layer, 0);
  net.ask({
    ref: address(`L${layer}.z`, [0, 0], 'grad'),
    prompt: ['chainDelta', { layer }],
    nudge: 'throughActivation',
    mistakes: {
      forgotSlope: blame,
      slopeOnly: net.slope(a),
      ...(hasNet ? { netInsteadOfOutput: product(blame, net.slope(net.z(layer, 0))) } : {}),
      otherActivationSlope: product(blame, net.otherSlope(a)),
      slopeLeftAtOutput: product(blame, a),
    },
  });
}

/** What is usually done wrong where a blame passes through a product. */
const passedWrongly = (net: NetLeaves, layer: number, of: Expr) => ({
  forgotSlope: product(net.leaf(address(`L${layer}.a`, [0, 0], 'grad')), of),
  signOfError: negative(product(net.delta(layer, 0), of)),
  inputLeftOut: net.delta(layer, 0),
});

/** Asks for the blames of a weight and of its bias; `hasWeight` is false where neither is known. */
export function chainBlames(net: NetLeaves, layer: number, hasWeight = true): void {
  const delta = net.delta(layer, 0);
  const from = net.a(layer - 1, 0);
  const weightInsteadOfInput = product(delta, net.w(layer, 0, 0));
  net.ask({
    ref: address(`L${layer}.W`, [0, 0], 'grad'),
    prompt: ['chainWeightBlame', { layer }],
    nudge: 'weightBlame',
    mistakes: {
      ...passedWrongly(net, layer, from),
      ...(hasWeight ? { weightInsteadOfInput } : {}),
      outputInsteadOfInput: product(delta, net.a(layer, 0)),
    },
  });
  net.ask({
    ref: address(`L${layer}.b`, [0], 'grad'),
    prompt: ['chainBiasBlame', { layer }],
    nudge: 'biasBlame',
    mistakes: {
      biasTimesInput: product(delta, from),
      ...(hasWeight ? { biasTimesBlame: product(delta, net.leaf(`L${layer}.b[0]`)) } : {}),
      forgotSlope: net.leaf(address(`L${layer}.a`, [0, 0], 'grad')),
      signOfError: negative(delta),
      ...(hasWeight ? { weightInsteadOfInput } : {}),
    },
  });
}

/** Asks for the blame that goes on to what entered the unit. */
export function chainInputBlame(net: NetLeaves, layer: number): void {
  const delta = net.delta(layer, 0);
  const w = net.w(layer, 0, 0);
  net.ask({
    ref: address(layer === 1 ? 'x' : `L${layer - 1}.a`, [0, 0], 'grad'),
    prompt: ['chainInputBlame', { layer }],
    nudge: 'path',
    mistakes: {
      ...passedWrongly(net, layer, w),
      inputInsteadOfWeight: product(delta, net.a(layer - 1, 0)),
      biasInsteadOfWeight: product(delta, net.leaf(`L${layer}.b[0]`)),
    },
  });
}
