import { ensure } from '../../core/engineError.ts';
import { log } from '../../core/math/log.ts';
import { call, constant, difference, largest, negative, one, product, quotient, sum, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { exponentials, largestOf, total } from '../activation/softmax.ts';
import type { LossSettings, RowOf } from './loss.ts';
import { rowwise } from './rowwise.ts';
import { smoothed, smoothedExpr, weightedSum, weightedSumExpr } from './weighted.ts';

const indices = (width: number): number[] => Array.from({ length: width }, (_, k) => k);
const isWhole = (sum: number): boolean => Math.abs(sum - 1) < 1e-9;

/** −Σ w ln softmax(z) for one row, without overflow. */
export function logitsTerm(z: Float64Array, weights: Float64Array): number {
  const most = largestOf(z);
  const logarithm = log(total(exponentials(z, 1)));
  return -weightedSum(weights, (c) => z[c]! - most - logarithm);
}

/**
 * softmax(z)·Σw − w: the famous simple slope a − t where the weights add up to 1. One entry for each class of the row.
 */
export function logitsSlopes(z: Float64Array, weights: Float64Array): Float64Array {
  const parts = exponentials(z, 1);
  const all = total(parts);
  const whole = total(weights);
  return parts.map((part, k) => (isWhole(whole) ? part / all : (part / all) * whole) - weights[k]!);
}

const below = (z: RowOf, k: number, width: number): Expr => difference(z(k), largest(...indices(width).map(z)));
const partExpr = (z: RowOf, k: number, width: number): Expr => call('exp', below(z, k, width));
const allExpr = (z: RowOf, width: number): Expr => sum(...indices(width).map((k) => partExpr(z, k, width)));

/** `logitsTerm` as a formula. */
export const logitsTermExpr = (z: RowOf, weights: readonly Expr[]): Expr =>
  negative(
    weightedSumExpr(weights, (c) => difference(below(z, c, weights.length), call('log', allExpr(z, weights.length)))),
  );

/** One of `logitsSlopes` as a formula. */
export function logitsSlopeExpr(z: RowOf, weights: readonly Expr[], k: number): Expr {
  const share = quotient(partExpr(z, k, weights.length), allExpr(z, weights.length));
  const whole = sum(...weights);
  return difference(isWhole(evaluate(whole)) ? share : product(share, whole), weights[k]!);
}

const weightsOf = (t: Float64Array, { labelSmoothing }: LossSettings): Float64Array =>
  t.map((value) => smoothed(value, t.length, labelSmoothing!));
const weightExprs = (t: RowOf, width: number, { labelSmoothing }: LossSettings): Expr[] =>
  indices(width).map((k) => smoothedExpr(t(k), width, labelSmoothing!));

/** Refuses a share of smoothing outside [0, 1). */
export function checkSmoothing({ labelSmoothing: s }: LossSettings): void {
  ensure(s! >= 0 && s! < 1, () => `The label smoothing is ${s}. Give a number from 0 up to, but not including, 1.`);
}

/** Softmax and cross-entropy in one, from logits z and target probabilities t (one-hot or soft); slope softmax(z) − t. */
export const crossEntropyFromLogits = rowwise({
  name: 'crossEntropyFromLogits',
  tex: 'E=-\\frac1N\\sum_n\\sum_c t_c\\ln\\operatorname{softmax}(z)_c',
  settings: { labelSmoothing: 0 },
  check(_p, t, row, settings) {
    checkSmoothing(settings);
    for (const value of t)
      ensure(
        value >= 0 && value <= 1,
        () =>
          `Row ${row} of the target holds ${value}, which is no probability. Give one-hot rows, or numbers from 0 to 1.`,
      );
  },
  term: (z, t, settings) => logitsTerm(z, weightsOf(t, settings)),
  slopes: (z, t, settings) => logitsSlopes(z, weightsOf(t, settings)),
  termExpr: (z, t, width, settings) => logitsTermExpr(z, weightExprs(t, width, settings)),
  slopeExpr: (z, t, k, width, settings) => logitsSlopeExpr(z, weightExprs(t, width, settings), k),
});

/** The one-hot row of a label as constants. */
const oneHotExprs = (label: number, width: number, { labelSmoothing }: LossSettings): Expr[] =>
  indices(width).map((k) => {
    const hot = k === label ? one : zero;
    return labelSmoothing === 0 ? hot : constant(smoothed(k === label ? 1 : 0, width, labelSmoothing!));
  });

const oneHot = (label: number, width: number, { labelSmoothing }: LossSettings): Float64Array =>
  Float64Array.from({ length: width }, (_, k) => smoothed(k === label ? 1 : 0, width, labelSmoothing!));

/**
 * Refuses a label that is no class of a network with `classes` outputs. Labels count from 0, rows of the batch from 0.
 */
export function checkLabel(label: number, classes: number, row: number): void {
  ensure(
    Number.isInteger(label) && label >= 0 && label < classes,
    () => `Label ${label} of row ${row} is no class: with ${classes} outputs, labels go from 0 to ${classes - 1}.`,
  );
}

/**
 * Softmax and cross-entropy in one, from logits z and class numbers. Rows whose label is `ignoreIndex` count for nothing
 * (PyTorch's convention for padding).
 */
export const sparseCrossEntropyFromLogits = rowwise({
  name: 'sparseCrossEntropyFromLogits',
  tex: 'E=-\\frac1N\\sum_n\\ln\\operatorname{softmax}(z)_{t}',
  settings: { labelSmoothing: 0, ignoreIndex: -100 },
  classTargets: true,
  rows: (target, { ignoreIndex }) => target.data.reduce((rows, label) => rows + (label === ignoreIndex ? 0 : 1), 0),
  check(z, t, row, settings) {
    checkSmoothing(settings);
    if (t[0] !== settings.ignoreIndex) checkLabel(t[0]!, z.length, row);
  },
  term: (z, t, settings) => (t[0] === settings.ignoreIndex ? 0 : logitsTerm(z, oneHot(t[0]!, z.length, settings))),
  slopes: (z, t, settings) =>
    t[0] === settings.ignoreIndex ? new Float64Array(z.length) : logitsSlopes(z, oneHot(t[0]!, z.length, settings)),
  termExpr(z, t, width, settings) {
    const label = evaluate(t(0));
    return label === settings.ignoreIndex ? zero : logitsTermExpr(z, oneHotExprs(label, width, settings));
  },
  slopeExpr(z, t, k, width, settings) {
    const label = evaluate(t(0));
    return label === settings.ignoreIndex ? zero : logitsSlopeExpr(z, oneHotExprs(label, width, settings), k);
  },
});
