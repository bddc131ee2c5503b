import { ensureShape, type Tensor } from '../../core/tensor.ts';
import { constant, quotient } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Loss, LossSettings, Reduction } from './loss.ts';

/** A loss in which each output has a term of its own, given by rules for one prediction p and one target t. */
export interface Elementwise {
  readonly name: string;
  readonly tex: string;
  readonly settings?: LossSettings;
  readonly reduction: Reduction;
  check?(p: number, t: number, settings: LossSettings): void;
  term(p: number, t: number, settings: LossSettings): number;
  /** ∂(term)/∂p; the division is added here. */
  slope(p: number, t: number, settings: LossSettings): number;
  termExpr(p: Expr, t: Expr, settings: LossSettings): Expr;
  slopeExpr(p: Expr, t: Expr, settings: LossSettings): Expr;
}

function zip(pred: Tensor, target: Tensor, f: (p: number, t: number) => number): Tensor {
  const data = new Float64Array(pred.data.length);
  for (let i = 0; i < data.length; i++) data[i] = f(pred.data[i]!, target.data[i]!);
  return { shape: pred.shape, data };
}

/** A slope divided by what the loss is divided by, as a formula. */
export const divided = (slope: Expr, n: number): Expr => (n === 1 ? slope : quotient(slope, constant(n)));

/**
 * Makes a full loss of rules for one output. Predictions and targets have one shape, any [N, …]; terms too. No rule of
 * the field: the form that such losses share.
 * @throws EngineError from its `check`, for targets of another shape.
 */
export function elementwise(rule: Elementwise): Loss {
  return {
    name: rule.name,
    tex: rule.tex,
    settings: rule.settings ?? {},
    reduction: rule.reduction,
    perRow: false,
    check(pred, target, settings) {
      ensureShape('The target', target, pred.shape);
      const { check } = rule;
      if (check) for (let i = 0; i < pred.data.length; i++) check(pred.data[i]!, target.data[i]!, settings);
    },
    terms: (pred, target, settings) => zip(pred, target, (p, t) => rule.term(p, t, settings)),
    gradient: (pred, target, n, settings) =>
      zip(pred, target, (p, t) => (n === 1 ? rule.slope(p, t, settings) : rule.slope(p, t, settings) / n)),
    termExpr: (p, t, k, _width, settings) => rule.termExpr(p(k), t(k), settings),
    slopeExpr: (p, t, k, _width, n, settings) => divided(rule.slopeExpr(p(k), t(k), settings), n),
  };
}
