import { constant, difference, one, product, sum } from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';

/**
 * The exponential average ρ·old + (1 − ρ)·fresh. ρ is a share from 0 to 1. The averages of RMSProp (Tieleman and Hinton
 * 2012) and Adam (Kingma and Ba 2015).
 */
export const average = (rho: number, old: number, fresh: number): number => rho * old + (1 - rho) * fresh;

/** `average` as a formula. */
export function averageExpr(rho: number, tex: string, old: Expr, fresh: Expr): Expr {
  const share = constant(rho, tex);
  return sum(product(share, old), product(difference(one, share), fresh));
}
