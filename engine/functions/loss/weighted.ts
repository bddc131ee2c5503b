import { constant, product, sum, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';

/**
 * Σ w_c·x_c over the entries whose weight is not 0, from left to right; a weight of 1 is not multiplied, so that
 * 0·∞ never arises and a one-hot target leaves the one number itself.
 */
export function weightedSum(weights: Float64Array, x: (c: number) => number): number {
  let total = 0;
  let first = true;
  for (let c = 0; c < weights.length; c++) {
    const w = weights[c]!;
    if (w === 0) continue;
    const term = w === 1 ? x(c) : w * x(c);
    total = first ? term : total + term;
    first = false;
  }
  return total;
}

/** `weightedSum` as a formula. */
export function weightedSumExpr(weights: readonly Expr[], x: (c: number) => Expr): Expr {
  const terms = weights.flatMap((w, c) => {
    const value = evaluate(w);
    return value === 0 ? [] : [value === 1 ? x(c) : product(w, x(c))];
  });
  return terms.length === 1 ? terms[0]! : terms.length ? sum(...terms) : zero;
}

/** A target in which the share s of the weight is spread evenly over all classes (label smoothing, Szegedy et al. 2016). */
export const smoothed = (t: number, classes: number, s: number): number => (s === 0 ? t : (1 - s) * t + s / classes);

/** `smoothed` as a formula. */
export const smoothedExpr = (t: Expr, classes: number, s: number): Expr =>
  s === 0 ? t : sum(product(constant(1 - s), t), constant(s / classes));
