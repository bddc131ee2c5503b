import { ensure } from '../../core/engineError.ts';
import { ensureShape, shapeText, type Tensor } from '../../core/tensor.ts';
import type { Expr } from '../../trace/expr.ts';
import { divided } from './elementwise.ts';
import type { Loss, LossSettings, RowOf } from './loss.ts';

/** A loss in which a whole row (the last axis) shares one term. With `classTargets`, t holds the one label of the row. */
export interface Rowwise {
  readonly name: string;
  readonly tex: string;
  readonly settings?: LossSettings;
  readonly classTargets?: boolean;
  rows?(target: Tensor, settings: LossSettings): number;
  /** Refuses the row number `row`. */
  check(p: Float64Array, t: Float64Array, row: number, settings: LossSettings): void;
  term(p: Float64Array, t: Float64Array, settings: LossSettings): number;
  /** ∂(term)/∂p of the whole row; the division is added here. */
  slopes(p: Float64Array, t: Float64Array, settings: LossSettings): Float64Array;
  termExpr(p: RowOf, t: RowOf, width: number, settings: LossSettings): Expr;
  slopeExpr(p: RowOf, t: RowOf, k: number, width: number, settings: LossSettings): Expr;
}

/**
 * Makes a full loss of rules for one row. Predictions [N, …, C]; targets have the same shape, or lack the last axis; one
 * term a row. No rule of the field: the form that such losses share.
 * @throws EngineError from its `check`, for targets of another shape.
 */
export function rowwise(rule: Rowwise): Loss {
  const { classTargets = false } = rule;
  const row = (pred: Tensor, target: Tensor, n: number): [Float64Array, Float64Array] => {
    const width = pred.shape.at(-1)!;
    const targets = classTargets ? 1 : width;
    return [pred.data.subarray(n * width, (n + 1) * width), target.data.subarray(n * targets, (n + 1) * targets)];
  };
  const rowsIn = (pred: Tensor): number => pred.data.length / pred.shape.at(-1)!;
  return {
    name: rule.name,
    tex: rule.tex,
    settings: rule.settings ?? {},
    reduction: 'mean',
    perRow: true,
    classTargets,
    ...(rule.rows ? { rows: rule.rows } : {}),
    check(pred, target, settings) {
      ensure(
        pred.shape.length >= 1 && pred.shape.at(-1)! >= 1,
        () =>
          `${rule.name} judges rows of outputs, but the prediction is ${shapeText(pred.shape)}. Give it at least one class.`,
      );
      ensureShape('The target', target, classTargets ? pred.shape.slice(0, -1) : pred.shape);
      for (let n = 0; n < rowsIn(pred); n++) rule.check(...row(pred, target, n), n, settings);
    },
    terms: (pred, target, settings) => ({
      shape: pred.shape.slice(0, -1),
      data: Float64Array.from({ length: rowsIn(pred) }, (_, n) => rule.term(...row(pred, target, n), settings)),
    }),
    gradient(pred, target, divisor, settings) {
      const data = new Float64Array(pred.data.length);
      const width = pred.shape.at(-1)!;
      for (let n = 0; n < rowsIn(pred); n++) {
        const slopes = rule.slopes(...row(pred, target, n), settings);
        data.set(divisor === 1 ? slopes : slopes.map((slope) => slope / divisor), n * width);
      }
      return { shape: pred.shape, data };
    },
    termExpr: (p, t, _k, width, settings) => rule.termExpr(p, t, width, settings),
    slopeExpr: (p, t, k, width, divisor, settings) => divided(rule.slopeExpr(p, t, k, width, settings), divisor),
  };
}
