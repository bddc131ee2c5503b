import { ensure } from '../core/engineError.ts';
import type { Tensor } from '../core/tensor.ts';
import { type LossSpec, lossOf } from '../functions/loss/table.ts';

/** From where on a single output says "yes": 0 for a logit or a score, ½ for a probability. */
export function thresholdOf(loss: LossSpec): number {
  const { name } = lossOf(loss).rule;
  return /FromLogits$|[hH]inge$/.test(name) ? 0 : 0.5;
}

const argmax = (row: Float64Array): number => row.reduce((best, value, k) => (value > row[best]! ? k : best), 0);

/** The class of each row: its largest entry (the first of equals), or, of a single output, whether it exceeds the threshold. */
export function predictedClasses(pred: Tensor, loss: LossSpec): number[] {
  const width = pred.shape.at(-1) ?? 1;
  const threshold = thresholdOf(loss);
  return Array.from({ length: pred.data.length / width }, (_, n) => {
    const row = pred.data.subarray(n * width, (n + 1) * width);
    return width === 1 ? Number(row[0]! > threshold) : argmax(row);
  });
}

/** The class that each target means: a class number, a one-hot row, or of a single output, whether it is above the middle. */
export function trueClasses(target: Tensor, loss: LossSpec): number[] {
  if (lossOf(loss).rule.classTargets) return Array.from(target.data);
  const width = target.shape.at(-1) ?? 1;
  const middle = /[hH]inge$/.test(lossOf(loss).rule.name) ? 0 : 0.5;
  return Array.from({ length: target.data.length / width }, (_, n) => {
    const row = target.data.subarray(n * width, (n + 1) * width);
    return width === 1 ? Number(row[0]! > middle) : argmax(row);
  });
}

/**
 * The share of right classes, from 0 to 1; rows that the loss ignores do not count.
 * @throws EngineError where predictions and targets differ in number.
 */
export function accuracy(pred: Tensor, target: Tensor, loss: LossSpec): number {
  const predicted = predictedClasses(pred, loss);
  const truth = trueClasses(target, loss);
  ensure(
    predicted.length === truth.length && truth.length > 0,
    () => `There are ${predicted.length} predictions, but ${truth.length} targets. Give one target for each.`,
  );
  const counted = truth.map((c, n) => [c, predicted[n]]).filter(([c]) => c !== lossOf(loss).settings.ignoreIndex);
  return counted.filter(([c, guess]) => c === guess).length / counted.length;
}

/**
 * How often each true class (row) was taken for each class (column). A matrix [classes, classes] of counts. Source:
 * Kohavi and Provost 1998.
 * @throws EngineError for a label that is no class.
 */
export function confusionMatrix(pred: Tensor, target: Tensor, loss: LossSpec): number[][] {
  const classes = Math.max(2, pred.shape.at(-1) ?? 1);
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  const predicted = predictedClasses(pred, loss);
  trueClasses(target, loss).forEach((truth, n) => {
    const row = counts[truth];
    ensure(row !== undefined, () => `Label ${truth} is no class: there are ${classes}. Correct the label.`);
    row[predicted[n]!]!++;
  });
  return counts;
}
