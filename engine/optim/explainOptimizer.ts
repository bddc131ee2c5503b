import { indexAt } from '../core/tensor.ts';
import type { ParameterAt } from '../nn/parameters.ts';
import { constant, difference, operand, product, sum } from '../trace/build.ts';
import { type Expr, evaluate } from '../trace/expr.ts';
import { type Address, address } from '../trace/ref.ts';
import type { OptimizerState, TensorsByLayer } from './optimize.ts';
import { type OptimizerSpec, optimizerOf } from './table.ts';

/** One line of an update: what is computed (a slot, a value on the way, or the weight `w`), how, and the result. */
export interface OptimizerLine {
  readonly name: string;
  /** Which rule of the book this line applies; names its sentence in words. */
  readonly rule: string;
  readonly ref: Address;
  readonly expr: Expr;
  readonly value: number;
}

const RULES: Readonly<Record<string, string>> = {
  g: 'decayGradient',
  decayed: 'decayedWeight',
  m: 'meanGradient',
  v: 'meanSquare',
  vMax: 'largestSquare',
  mHat: 'correctedMean',
  vHat: 'correctedSquare',
  alpha: 'correctedRate',
  s: 'sumOfSquares',
  d: 'scaledStep',
  u: 'meanSquaredStep',
  b: 'momentum',
  w: 'newWeight',
};

/** Keras's momentum remembers the step itself and calls it v, a velocity. */
const ruleOf = (name: string, optimizer: string): string =>
  name === 'v' && optimizer === 'sgd' ? 'velocity' : RULES[name]!;

/**
 * The update of a single weight, line by line, as `optimize` computes it: weight decay, the averages, their corrections,
 * the new weight. `state` is the one before the update. Numbers that the optimizer remembers have addresses such as
 * `L1.W_m[0,1]`, after the update `new L1.W_m[0,1]`. `gradient` is the address of the gradient that the rule is given,
 * where it is not `grad L1.W[0,1]` itself (a clipped one). Each value has the bits of `optimize`.
 * @throws EngineError for an optimizer that cannot be.
 */
export function explainOptimizer(
  spec: OptimizerSpec,
  state: OptimizerState,
  params: TensorsByLayer,
  grads: TensorsByLayer,
  at: ParameterAt,
  rate: number = spec.rate,
  gradient?: Address,
): OptimizerLine[] {
  const { rule, settings, weightDecay, decay } = optimizerOf(spec);
  const tensor = `L${at.layer}.${at.name}`;
  const { shape, data } = params[at.layer - 1]![at.name]!;
  const index = indexAt(shape, at.offset);
  const lines: OptimizerLine[] = [];
  const tell = (name: string, ref: Address, expr: Expr): Expr => {
    const value = evaluate(expr);
    lines.push({ name, rule: ruleOf(name, rule.name), ref, expr, value });
    return operand(ref, value);
  };
  let w = operand(address(tensor, index), data[at.offset]!);
  let g = operand(gradient ?? address(tensor, index, 'grad'), grads[at.layer - 1]![at.name]!.data[at.offset]!);
  const lambda = constant(weightDecay, '\\lambda');
  if (weightDecay !== 0 && decay === 'l2') g = tell('g', address(`${tensor}_g`, index), sum(g, product(lambda, w)));
  else if (weightDecay !== 0)
    w = tell(
      'decayed',
      address(`${tensor}_decayed`, index),
      difference(w, product(constant(rate, '\\eta'), lambda, w)),
    );
  rule.explain(
    {
      w,
      g,
      clock: { step: state.steps + 1, rate },
      old: (slot) =>
        operand(address(`${tensor}_${slot}`, index), state.memory[slot]![at.layer - 1]![at.name]!.data[at.offset]!),
      tell: (name, expr) => tell(name, address(name === 'w' ? tensor : `${tensor}_${name}`, index, 'new'), expr),
    },
    settings,
  );
  return lines;
}
