import type { Expr } from '../../trace/expr.ts';
import type { ActivationSettings } from './activation.ts';

/** The numbers of one row as operands. */
export type Row = (k: number) => Expr;

/**
 * An activation whose outputs depend on the whole row (the last axis): its slope is a matrix, the Jacobian
 * J[i][j] = ∂a_i/∂z_j, and the blame at z_j is Σ_i ∂E/∂a_i · J[i][j].
 * The formulas are those of the same rules and evaluate to the same bits.
 */
export interface RowActivation {
  readonly name: string;
  readonly perRow: true;
  readonly settings: ActivationSettings;
  /** The rule in TeX for output i of the row z. */
  readonly tex: string;
  /** J[i][j] in TeX; δ is 1 where i = j and 0 elsewhere. */
  readonly slopeTex: string;
  readonly general?: { readonly tex: string; readonly slopeTex: string };
  /** The outputs of one row. */
  f(z: Float64Array, settings: ActivationSettings): Float64Array;
  /** J[i][j], from the outputs alone. */
  slope(a: Float64Array, i: number, j: number, settings: ActivationSettings): number;
  /** The exponential of entry k, shifted by the largest of the row so that nothing overflows. */
  partExpr(z: Row, k: number, width: number, settings: ActivationSettings): Expr;
  /** Output k, given the exponentials of the row as operands. */
  expr(z: Row, parts: Row, k: number, width: number, settings: ActivationSettings): Expr;
  slopeExpr(a: Row, i: number, j: number, settings: ActivationSettings): Expr;
}
