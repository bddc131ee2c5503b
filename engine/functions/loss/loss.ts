import type { Tensor } from '../../core/tensor.ts';
import type { Expr } from '../../trace/expr.ts';

/** How the terms of a loss become one number: added up, or divided by how many there are. */
export type Reduction = 'sum' | 'mean';

/** Settings of a loss, e.g. `delta` of Huber's. */
export type LossSettings = Readonly<Record<string, number>>;

/** One row of predictions or targets as operands: `p(k)` is the k-th output of the example at hand. */
export type RowOf = (k: number) => Expr;

/**
 * A loss: terms, one per output or one per row, and their total, the sum divided by `divisor`.
 * `pred` and `target` are [N, …]; the formulas are those of the same rules and evaluate to the same bits.
 */
export interface Loss {
  readonly name: string;
  readonly tex: string;
  readonly settings: LossSettings;
  /** What the course means when nothing is said. */
  readonly reduction: Reduction;
  /** True where a whole row shares one term (cross-entropy); false where each output has its own. */
  readonly perRow: boolean;
  /** Refuses targets that the loss cannot take (wrong shape, a probability outside [0, 1] …). */
  check(pred: Tensor, target: Tensor, settings: LossSettings): void;
  /** Terms of shape [N] when `perRow`, else of the shape of `pred`. */
  terms(pred: Tensor, target: Tensor, settings: LossSettings): Tensor;
  /** ∂(total)/∂pred, of the shape of `pred`. */
  gradient(pred: Tensor, target: Tensor, divisor: number, settings: LossSettings): Tensor;
  /** The term of output k (of the row when `perRow`) as a formula; `width` is how many outputs a row has. */
  termExpr(p: RowOf, t: RowOf, k: number, width: number, settings: LossSettings): Expr;
  /** ∂(total)/∂p(k) as a formula. */
  slopeExpr(p: RowOf, t: RowOf, k: number, width: number, divisor: number, settings: LossSettings): Expr;
}
