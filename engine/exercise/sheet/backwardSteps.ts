import { constant, difference, half, negative, one, product, quotient, square, sum, two } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { address } from '../../trace/ref.ts';
import type { NetLeaves } from './netLeaves.ts';
import { type Rule, toDecimals } from './sheet.ts';

/** Asks how the error changes with an output. */
export function errorSlope(net: NetLeaves, k: number): void {
  const a = net.a(2, k);
  const t = net.t(k);
  net.ask({
    ref: address('L2.a', [0, k], 'grad'),
    prompt: ['errorSlope', { unit: net.unitName(2, k) }],
    nudge: 'errorSlope',
    mistakes: {
      signOfError: difference(t, a),
      factorTwo: product(two, difference(a, t)),
      halfKept: product(half, difference(a, t)),
      errorInsteadOfSlope: product(half, square(difference(t, a))),
      sumInsteadOfGap: sum(a, t),
    },
  });
}

/** Asks for the slope of the activation of a unit. */
export function activationSlope(net: NetLeaves, layer: number, j: number): void {
  const a = net.a(layer, j);
  net.ask({
    ref: address(`L${layer}.a`, [0, j], 'slope'),
    prompt: ['activationSlope', { unit: net.unitName(layer, j), activation: net.activation }],
    nudge: 'slope',
    mistakes: {
      netInsteadOfOutput: net.slope(net.z(layer, j)),
      otherActivationSlope: net.otherSlope(a),
      slopeLeftAtOutput: a,
      oneMinusOnly: difference(one, a),
      squareOnly: square(a),
    },
  });
}

/** Asks for δ of an output unit: the error's slope times the activation's. */
export function outputDelta(net: NetLeaves, k: number): void {
  const a = net.a(2, k);
  const gap = net.gap(k);
  const slope = net.slopeAt(2, k);
  net.ask({
    ref: address('L2.z', [0, k], 'grad'),
    prompt: ['outputDelta', { unit: net.unitName(2, k) }],
    nudge: 'outputDelta',
    mistakes: {
      forgotSlope: gap,
      signOfError: negative(product(gap, slope)),
      factorTwo: product(two, gap, slope),
      netInsteadOfOutput: product(gap, net.slope(net.z(2, k))),
      otherActivationSlope: product(gap, net.otherSlope(a)),
      errorInsteadOfSlope: product(half, square(gap), slope),
    },
  });
}

/** Asks for the blame that arrives over one path, a number: from output k to hidden unit j, both counted from 0. */
export function path(net: NetLeaves, k: number, j: number): void {
  const delta = net.delta(2, k);
  net.ask({
    ref: address('L2.W', [0, k, j], 'path'),
    prompt: ['path', { from: net.unitName(2, k), to: net.unitName(1, j) }],
    nudge: 'path',
    mistakes: {
      forgotOutputSlope: product(net.gap(k), net.w(2, k, j)),
      ...(j !== k ? { weightsTransposed: product(delta, net.w(2, j, k)) } : {}),
      updatedWeights: product(delta, net.w(2, k, j, 'new')),
      outputInsteadOfWeight: product(delta, net.a(1, j)),
      signOfError: negative(product(delta, net.w(2, k, j))),
      otherPath: product(net.delta(2, 1 - k), net.w(2, 1 - k, j)),
    },
  });
}

/** Asks for the blame that arrives at the output of hidden unit j, counted from 0: the sum over both paths. */
export function hiddenBlame(net: NetLeaves, j: number): void {
  const [p, q] = [0, 1].map((k) => product(net.delta(2, k), net.w(2, k, j))) as [Expr, Expr];
  net.ask({
    ref: address('L1.a', [0, j], 'grad'),
    prompt: ['hiddenBlame', { unit: net.unitName(1, j) }],
    nudge: 'sumOverPaths',
    mistakes: {
      onePathOnly: p,
      secondPathOnly: q,
      differenceOfPaths: difference(p, q),
      meanOfPaths: quotient(sum(p, q), two),
      weightsTransposed: sum(...[0, 1].map((k) => product(net.delta(2, k), net.w(2, j, k)))),
      updatedWeights: sum(...[0, 1].map((k) => product(net.delta(2, k), net.w(2, k, j, 'new')))),
    },
  });
}

/** Asks for δ of a hidden unit. */
export function hiddenDelta(net: NetLeaves, j: number): void {
  const paths = (facet: 'value' | 'new'): Expr =>
    sum(...[0, 1].map((k) => product(net.delta(2, k), net.w(2, k, j, facet))));
  const slope = net.slopeAt(1, j);
  const blame = net.derived(address('L1.a', [0, j], 'grad'));
  net.ask({
    ref: address('L1.z', [0, j], 'grad'),
    prompt: ['hiddenDelta', { unit: net.unitName(1, j) }],
    nudge: 'hiddenDelta',
    mistakes: {
      forgotSlope: blame,
      updatedWeights: product(paths('new'), slope),
      weightsTransposed: product(sum(...[0, 1].map((k) => product(net.delta(2, k), net.w(2, j, k)))), slope),
      onePathOnly: product(net.delta(2, 0), net.w(2, 0, j), slope),
      secondPathOnly: product(net.delta(2, 1), net.w(2, 1, j), slope),
      forgotOutputSlope: product(sum(...[0, 1].map((k) => product(net.gap(k), net.w(2, k, j)))), slope),
      netInsteadOfOutput: product(blame, net.slope(net.z(1, j))),
      slopeOfOtherUnit: product(blame, net.slope(net.a(2, j))),
    },
  });
}

/** Asks for the gradient of a weight, a number: into unit j from input i, both counted from 0. */
export function weightBlame(net: NetLeaves, layer: 1 | 2, j: number, i: number, name: string): void {
  const delta = net.delta(layer, j);
  const from = net.a(layer - 1, i);
  const blame = net.derived(address(`L${layer}.a`, [0, j], 'grad'));
  const mistakes: Record<string, Rule> = {
    forgotSlope: product(blame, from),
    signOfError: negative(product(delta, from)),
    otherInput: product(delta, net.a(layer - 1, 1 - i)),
    weightInsteadOfInput: product(delta, net.w(layer, j, i)),
    inputLeftOut: delta,
    deltaOfOtherUnit: product(net.delta(layer, 1 - j), from),
    ...(layer === 2
      ? { netInsteadOfOutput: product(delta, net.z(1, i)) }
      : { outputInsteadOfInput: product(delta, net.a(1, j)) }),
  };
  net.ask({
    ref: address(`L${layer}.W`, [j, i], 'grad'),
    prompt: ['weightBlame', { weight: name }],
    nudge: 'weightBlame',
    mistakes,
  });
}

/** Asks for a weight after the update. */
export function newWeight(net: NetLeaves, layer: 1 | 2, j: number, i: number, name: string): void {
  const old = net.w(layer, j, i);
  const blame = net.leaf(address(`L${layer}.W`, [j, i], 'grad'));
  const rate = constant(net.trace.update.rate, '\\eta');
  net.ask({
    ref: address(`L${layer}.W`, [j, i], 'new'),
    prompt: ['newWeight', { weight: name, decimals: 6 }],
    nudge: 'update',
    check: toDecimals(6),
    mistakes: {
      plusInsteadOfMinus: sum(old, product(rate, blame)),
      rateLeftOut: difference(old, blame),
      changeOnly: negative(product(rate, blame)),
      changeWithoutSign: product(rate, blame),
      weightTimesBlame: difference(old, product(rate, blame, old)),
      nothingChanged: old,
    },
  });
}
