import { difference, half, negative, one, product, quotient, square, sum, two } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { address } from '../../trace/ref.ts';
import type { NetLeaves } from './netLeaves.ts';

/** Asks for the net input of a unit. */
export function netInput(net: NetLeaves, layer: number, j: number): void {
  const inputs = net.inputsOf(layer);
  const parts = inputs.map((i) => product(net.w(layer, j, i), net.a(layer - 1, i)));
  const bias = net.leaf(address(`L${layer}.b`, [j]));
  net.ask({
    ref: address(`L${layer}.z`, [0, j]),
    prompt: ['netInput', { unit: net.unitName(layer, j) }],
    nudge: 'weightedSum',
    mistakes: {
      biasLeftOut: sum(...parts),
      biasSubtracted: difference(sum(...parts), bias),
      ...(net.isSquare(layer)
        ? { weightsTransposed: sum(...inputs.map((i) => product(net.w(layer, i, j), net.a(layer - 1, i))), bias) }
        : {}),
      biasTimesInput: sum(...parts, product(bias, net.a(layer - 1, 0))),
      oneInputOnly: sum(parts[0]!, bias),
      ...(layer > 1
        ? { netInsteadOfOutput: sum(...inputs.map((i) => product(net.w(layer, j, i), net.z(layer - 1, i))), bias) }
        : {}),
    },
  });
}

/** Asks for the output of a unit. */
export function activationOutput(net: NetLeaves, layer: number, j: number): void {
  const z = net.z(layer, j);
  const sigmoid = (of: Expr): Expr => quotient(one, sum(one, { op: 'call', name: 'exp', of: negative(of) }));
  const tanh = (of: Expr): Expr => ({ op: 'call', name: 'tanh', of });
  const right = net.activation === 'tanh' ? tanh : sigmoid;
  net.ask({
    ref: address(`L${layer}.a`, [0, j]),
    prompt: ['activation', { unit: net.unitName(layer, j), activation: net.activation }],
    nudge: 'activation',
    mistakes: {
      noActivation: z,
      signInExponent: right(negative(z)),
      otherActivation: (net.activation === 'tanh' ? sigmoid : tanh)(z),
      exponentialAlone: { op: 'call', name: 'exp', of: negative(z) },
      slopeInsteadOfValue: net.slope(right(z)),
    },
  });
}

/** Asks for one output's share of the error. */
export function errorTerm(net: NetLeaves, k: number): void {
  const gap = difference(net.t(k), net.a(net.last, k));
  net.ask({
    ref: address('e', [0, k]),
    prompt: ['errorTerm', { unit: net.unitName(net.last, k) }],
    nudge: 'halfSquare',
    mistakes: {
      halfLeftOut: square(gap),
      squareLeftOut: product(half, gap),
      plainGap: gap,
      meanOverOutputs: product(half, half, square(gap)),
      sumInsteadOfGap: product(half, square(sum(net.t(k), net.a(net.last, k)))),
    },
  });
}

/** Asks for the whole error. */
export function totalError(net: NetLeaves): void {
  const [e1, e2] = [0, 1].map((k) => net.leaf(address('e', [0, k]))) as [Expr, Expr];
  net.ask({
    ref: 'E',
    prompt: ['totalError'],
    nudge: 'sumOfTerms',
    mistakes: {
      meanOverOutputs: quotient(sum(e1, e2), two),
      oneTermOnly: e1,
      secondTermOnly: e2,
      halfLeftOut: product(two, sum(e1, e2)),
      differenceOfTerms: difference(e1, e2),
    },
  });
}
