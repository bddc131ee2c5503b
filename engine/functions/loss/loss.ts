import type { Tensor } from '../../core/tensor.ts';
import type { Expr } from '../../trace/expr.ts';

/**
 * How the terms of a loss become one number: added up, divided by how many there are (`mean`), or divided by the number
 * of examples (`batchmean`). The terms themselves, PyTorch's `none`, are always at hand.
 */
export type Reduction = 'sum' | 'mean' | 'batchmean';

/** Settings of a loss, e.g. `delta` of Huber's. */
export type LossSettings = Readonly<Record<string, number>>;

/** One row of predictions or targets as operands: `p(k)` is the k-th output of the example at hand. */
export type RowOf = (k: number) => Expr;

/** A last step after the division, e.g. the root of RMSE. */
export interface Outer {
  f(mean: number): number;
  expr(mean: Expr): Expr;
}

/**
 * A loss: terms, one per output or one per row, and their total, the sum divided by `divisor`.
 * `pred` and `target` are [N, …], rows run along the last axis; the formulas are those of the same rules and evaluate to
 * the same bits.
 */
export interface Loss {
  readonly name: string;
  readonly tex: string;
  readonly settings: LossSettings;
  /** What the course means when nothing is said. */
  readonly reduction: Reduction;
  /** True where a whole row shares one term (cross-entropy); false where each output has its own. */
  readonly perRow: boolean;
  /** True where a target is the number of a class, one for each row: the target then lacks the last axis. */
  readonly classTargets?: boolean;
  readonly outer?: Outer;
  /** Refuses targets that the loss cannot take (wrong shape, a probability outside [0, 1] …). */
  check(pred: Tensor, target: Tensor, settings: LossSettings): void;
  /** How many rows count, where not all do. */
  rows?(target: Tensor, settings: LossSettings): number;
  /** Terms of the shape of `pred`, without the last axis when `perRow`. */
  terms(pred: Tensor, target: Tensor, settings: LossSettings): Tensor;
  /** ∂(total)/∂pred, of the shape of `pred`; `total` is what `outer` made. */
  gradient(pred: Tensor, target: Tensor, divisor: number, settings: LossSettings, total: number): Tensor;
  /** The term of output k (of the row when `perRow`) as a formula; `width` is how many outputs a row has. */
  termExpr(p: RowOf, t: RowOf, k: number, width: number, settings: LossSettings): Expr;
  /** ∂(total)/∂p(k) as a formula; `total` is the loss as an operand, which only a loss with an `outer` step needs. */
  slopeExpr(p: RowOf, t: RowOf, k: number, width: number, divisor: number, settings: LossSettings, total?: Expr): Expr;
}
