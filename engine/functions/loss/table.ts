import { EngineError, ensure } from '../../core/engineError.ts';
import type { Tensor } from '../../core/tensor.ts';
import { binaryCrossEntropy } from './binaryCrossEntropy.ts';
import { binaryCrossEntropyFromLogits } from './binaryCrossEntropyFromLogits.ts';
import { binaryCrossEntropyKeras } from './binaryCrossEntropyKeras.ts';
import { binaryCrossEntropyTorch } from './binaryCrossEntropyTorch.ts';
import { cosineDistance } from './cosineDistance.ts';
import { crossEntropy, crossEntropyKeras, sparseCrossEntropy } from './crossEntropy.ts';
import { crossEntropyFromLogits, sparseCrossEntropyFromLogits } from './crossEntropyFromLogits.ts';
import { divergence, divergenceFromLog } from './divergence.ts';
import { halfSquares } from './halfSquares.ts';
import { hinge, squaredHinge } from './hinge.ts';
import { huber, smoothAbsolute } from './huber.ts';
import { logCosh } from './logCosh.ts';
import type { Loss, LossSettings, Reduction } from './loss.ts';
import { meanAbsolute } from './meanAbsolute.ts';
import { meanSquaredLog } from './meanSquaredLog.ts';
import { meanSquares } from './meanSquares.ts';
import { rootMeanSquares } from './rootMeanSquares.ts';

/** Every loss of the course. No rule of the field: the list; each names its own source. */
export const LOSSES = {
  halfSquares,
  meanSquares,
  rootMeanSquares,
  meanAbsolute,
  meanSquaredLog,
  huber,
  smoothAbsolute,
  logCosh,
  cosineDistance,
  hinge,
  squaredHinge,
  binaryCrossEntropy,
  binaryCrossEntropyTorch,
  binaryCrossEntropyKeras,
  binaryCrossEntropyFromLogits,
  crossEntropy,
  crossEntropyKeras,
  sparseCrossEntropy,
  crossEntropyFromLogits,
  sparseCrossEntropyFromLogits,
  divergence,
  divergenceFromLog,
} as const satisfies Record<string, Loss>;

/** The name of a loss, as it stands in a spec. */
export type LossName = keyof typeof LOSSES;

/** A loss in a spec: its name, or its name with a reduction and settings. */
export type LossSpec =
  | LossName
  | { readonly name: LossName; readonly reduction?: Reduction; readonly settings?: LossSettings };

/** A loss with everything decided that its spec leaves open. */
export interface ChosenLoss {
  readonly rule: Loss;
  readonly reduction: Reduction;
  readonly settings: LossSettings;
}

const REDUCTIONS: readonly Reduction[] = ['sum', 'mean', 'batchmean'];

/** The rule, its reduction and its full settings; refuses an unknown name, reduction or setting. */
export function lossOf(spec: LossSpec): ChosenLoss {
  const {
    name,
    reduction,
    settings = {},
  }: Exclude<LossSpec, string> = typeof spec === 'object' && spec !== null ? spec : { name: spec };
  const rule: Loss | undefined = Object.hasOwn(LOSSES, name) ? LOSSES[name] : undefined;
  if (!rule) throw new EngineError(`There is no loss "${name}". Choose one of ${Object.keys(LOSSES).join(', ')}.`);
  ensure(
    reduction === undefined || REDUCTIONS.includes(reduction),
    () => `Loss ${name} can't be reduced by "${reduction}". Choose one of ${REDUCTIONS.join(', ')}.`,
  );
  for (const [key, value] of Object.entries(settings)) {
    if (!Object.hasOwn(rule.settings, key))
      throw new EngineError(`Loss ${name} has no setting "${key}". Leave it out.`);
    ensure(Number.isFinite(value), () => `Setting "${key}" of loss ${name} is ${value}. Give a finite number.`);
  }
  return { rule, reduction: reduction ?? rule.reduction, settings: { ...rule.settings, ...settings } };
}

const product = (lengths: readonly number[]): number => lengths.reduce((size, n) => size * n, 1);

/** What the sum of the terms is divided by: 1, how many terms count, or how many examples there are. */
export function divisorOf({ rule, reduction, settings }: ChosenLoss, pred: Tensor, target: Tensor): number {
  if (reduction === 'sum') return 1;
  if (rule.rows) return rule.rows(target, settings);
  if (rule.perRow) return product(pred.shape.slice(0, -1));
  return reduction === 'batchmean' ? (pred.shape[0] ?? 1) : pred.data.length;
}

/**
 * Terms, total and gradient of a loss at a prediction [N, …, C]; the target has the same shape, or lacks the last axis
 * where it holds class numbers.
 * @throws EngineError for an empty batch, and targets that are not finite, of another shape, or none that the loss takes.
 */
export function lossAt(chosen: ChosenLoss, pred: Tensor, target: Tensor) {
  const { rule, settings } = chosen;
  ensure(pred.data.length > 0, 'The batch is empty: there is nothing to judge. Give at least one example.');
  const bad = target.data.findIndex((value) => !Number.isFinite(value));
  ensure(bad < 0, () => `The target holds ${target.data[bad]} at place ${bad}. Remove or repair it.`);
  rule.check(pred, target, settings);
  const divisor = divisorOf(chosen, pred, target);
  ensure(divisor > 0, 'No row of the batch counts for the loss. Give at least one label that is not ignored.');
  const terms = rule.terms(pred, target, settings);
  let sum = terms.data[0] ?? 0;
  for (let i = 1; i < terms.data.length; i++) sum += terms.data[i]!;
  const mean = divisor === 1 ? sum : sum / divisor;
  const total = rule.outer ? rule.outer.f(mean) : mean;
  return { terms, divisor, total, gradient: () => rule.gradient(pred, target, divisor, settings, total) };
}
