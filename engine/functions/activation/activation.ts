import type { Expr } from '../../trace/expr.ts';

/** Settings of an activation, e.g. the slope `alpha` of a leaky ReLU or the steepness `lambda` of a sigmoid. */
export type ActivationSettings = Readonly<Record<string, number>>;

/**
 * An activation that works on each number by itself.
 * `f` and `df` take the pre-activation z; `df` also gets a = f(z), from which many slopes are cheapest.
 * `expr` and `slopeExpr` are the same two rules as formulas; they must evaluate to the same bits.
 */
export interface Activation {
  readonly name: string;
  readonly perRow?: false;
  /** Defaults of the settings; a setting that is not named here is refused. */
  readonly settings: ActivationSettings;
  /** The rule in TeX with its default settings and `z` as its argument. */
  readonly tex: string;
  /** The slope in TeX, in `z` or in `a`. */
  readonly slopeTex: string;
  /** Rule and slope in TeX with the settings as symbols, where that is another line. */
  readonly general?: { readonly tex: string; readonly slopeTex: string };
  f(z: number, settings: ActivationSettings): number;
  df(z: number, a: number, settings: ActivationSettings): number;
  expr(z: Expr, settings: ActivationSettings): Expr;
  slopeExpr(z: Expr, a: Expr, settings: ActivationSettings): Expr;
}
