import { indexAt } from '../core/tensor.ts';
import type { Params } from '../nn/model.ts';
import type { ParameterAt } from '../nn/parameters.ts';
import { clampExpr, clipFactorExpr, clipGradients, normExpr } from '../optim/clip.ts';
import { explainOptimizer, type OptimizerLine } from '../optim/explainOptimizer.ts';
import { rateExpr } from '../optim/schedule.ts';
import { call, constant, half, operand, product, sum } from '../trace/build.ts';
import { type Expr, evaluate } from '../trace/expr.ts';
import { type Address, address } from '../trace/ref.ts';
import { addPenaltyGradients, type Penalties, penalizedNames } from './penalties.ts';
import type { TrainState } from './state.ts';
import type { TrainSpec } from './trainSpec.ts';

/** One line of a training update: of the penalty, the rate, the gradient or the optimizer. */
export type UpdateLine = OptimizerLine;

const L1 = '\\lambda_1';
const L2 = '\\lambda_2';

const tell = (lines: UpdateLine[], rule: string, ref: Address, expr: Expr): Expr => {
  const value = evaluate(expr);
  lines.push({ name: rule, rule, ref, expr, value });
  return operand(ref, value);
};

const refsOf = (params: Params, layer: number, name: string): Address[] =>
  Array.from(params[layer]![name]!.data, (_, i) =>
    address(`L${layer + 1}.${name}`, indexAt(params[layer]![name]!.shape, i)),
  );

/**
 * The loss in its parts, line by line, as a training step adds them up: the penalty R = λ₁·Σ|w| + ½·λ₂·Σw² (address
 * `penalty`) and the total E = `dataLoss` + R. Nothing without penalties.
 */
export function explainPenalty(
  { model, penalties }: Pick<TrainSpec, 'model' | 'penalties'>,
  params: Params,
  dataLoss: number,
): UpdateLine[] {
  const { l1 = 0, l2 = 0 } = penalties ?? {};
  if (!penalties || (l1 === 0 && l2 === 0)) return [];
  const weights = penalizedNames(model, penalties).flatMap((names, layer) =>
    names.flatMap((name) => refsOf(params, layer, name).map((ref, i) => operand(ref, params[layer]![name]!.data[i]!))),
  );
  const sizes = product(constant(l1, L1), sum(...weights.map((w) => call('abs', w))));
  const squares = product(half, constant(l2, L2), sum(...weights.map((w) => product(w, w))));
  const lines: UpdateLine[] = [];
  const R = tell(lines, 'penalty', 'penalty', l1 === 0 ? squares : l2 === 0 ? sizes : sum(sizes, squares));
  tell(lines, 'totalWithPenalty', 'E', sum(operand('dataLoss', dataLoss), R));
  return lines;
}

/** The pull of the penalty on one weight: λ₁·sign(w) + λ₂·w. */
function pullExpr({ l1 = 0, l2 = 0 }: Penalties, w: Expr): Expr {
  const size = product(constant(l1, L1), call('sign', w));
  const square = product(constant(l2, L2), w);
  return l1 === 0 ? square : l2 === 0 ? size : sum(size, square);
}

/**
 * The update of a single weight in a training run, line by line, with the bits of `stepBatch`: the rate of the schedule
 * (`rate`), the gradient with the penalty's (`L1.W_penalized[0,1]`), the norm and the factor of clipping (`gradientNorm`,
 * `clipFactor`; of one tensor `L1.W_gradientNorm`), the clipped gradient (`L1.W_clipped[0,1]`), and the optimizer's
 * lines. `grads` are those of the loss on the data alone. No rule of the field: penalties, schedules, clipping and
 * optimizers name their own sources.
 * @throws EngineError for a spec that cannot be.
 */
export function explainUpdate(spec: TrainSpec, state: TrainState, grads: Params, at: ParameterAt): UpdateLine[] {
  const { model, penalties, clip, schedule, optimizer } = spec;
  const { params } = state;
  const { l1 = 0, l2 = 0 } = penalties ?? {};
  const lines: UpdateLine[] = [];
  const tensor = `L${at.layer}.${at.name}`;
  const index = indexAt(params[at.layer - 1]![at.name]!.shape, at.offset);
  const rate = schedule
    ? evaluate(tell(lines, 'scheduledRate', 'rate', rateExpr(schedule, optimizer.rate, state.updates)))
    : optimizer.rate;

  const pulled = penalties && (l1 !== 0 || l2 !== 0) ? penalizedNames(model, penalties) : [];
  const isPulled = (layer: number, name: string): boolean => pulled[layer]?.includes(name) ?? false;
  const whole = penalties ? addPenaltyGradients(model, params, grads, penalties) : grads;
  const gradientAt = (layer: number, name: string, offset: number): Expr => {
    const { shape, data } = whole[layer]![name]!;
    const i = indexAt(shape, offset);
    const ref = isPulled(layer, name)
      ? address(`L${layer + 1}.${name}_penalized`, i)
      : address(`L${layer + 1}.${name}`, i, 'grad');
    return operand(ref, data[offset]!);
  };
  let g = gradientAt(at.layer - 1, at.name, at.offset);
  if (penalties && isPulled(at.layer - 1, at.name)) {
    const w = operand(address(tensor, index), params[at.layer - 1]![at.name]!.data[at.offset]!);
    const pure = operand(address(tensor, index, 'grad'), grads[at.layer - 1]![at.name]!.data[at.offset]!);
    g = tell(lines, 'penalizedBlame', address(`${tensor}_penalized`, index), sum(pure, pullExpr(penalties, w)));
  }

  const held = clip ? clipGradients(whole, clip).grads : whole;
  if (clip) {
    const clipped = address(`${tensor}_clipped`, index);
    if (clip.kind === 'value') g = tell(lines, 'clampedBlame', clipped, clampExpr(clip.max, g));
    else {
      const own = clip.kind === 'normPerTensor';
      const numbers = whole.flatMap((layer, k) =>
        Object.entries(layer)
          .filter(([name]) => !own || (k === at.layer - 1 && name === at.name))
          .flatMap(([name, { data }]) => Array.from(data, (_, offset) => gradientAt(k, name, offset))),
      );
      const begin = own ? `${tensor}_` : '';
      const norm = tell(lines, 'gradientNorm', `${begin}gradientNorm`, normExpr(numbers));
      const factor = tell(lines, 'clipFactor', `${begin}clipFactor`, clipFactorExpr(clip, norm));
      g = tell(lines, 'clippedBlame', clipped, product(g, factor));
    }
  }
  const ref = g.op === 'operand' ? g.ref : undefined;
  return [...lines, ...explainOptimizer(optimizer, state.optimizer, params, held, at, rate, ref)];
}
