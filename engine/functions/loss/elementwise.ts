import { ensureShape, type Tensor } from '../../core/tensor.ts';
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
  /** ∂(total)/∂p, the division by `n` included. */
  slope(p: number, t: number, n: number, settings: LossSettings): number;
  termExpr(p: Expr, t: Expr, settings: LossSettings): Expr;
  slopeExpr(p: Expr, t: Expr, n: number, settings: LossSettings): Expr;
}

const zip = (pred: Tensor, target: Tensor, f: (p: number, t: number) => number): Tensor => ({
  shape: pred.shape,
  data: pred.data.map((p, i) => f(p, target.data[i]!)),
});

/** Makes a full loss of rules for one output. */
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
    gradient: (pred, target, n, settings) => zip(pred, target, (p, t) => rule.slope(p, t, n, settings)),
    termExpr: (p, t, k, _width, settings) => rule.termExpr(p(k), t(k), settings),
    slopeExpr: (p, t, k, _width, n, settings) => rule.slopeExpr(p(k), t(k), n, settings),
  };
}
