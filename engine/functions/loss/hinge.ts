import { ensure } from '../../core/engineError.ts';
import { choose, difference, largest, negative, one, product, square, two, zero } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { elementwise } from './elementwise.ts';

function checkSide(_p: number, t: number): void {
  ensure(
    t === 1 || t === -1,
    () => `The hinge loss takes the targets −1 and +1, but got ${t}. Turn a label 0 into −1.`,
  );
}

const marginExpr = (p: Expr, t: Expr): Expr => difference(one, product(t, p));

/**
 * The hinge loss max(0, 1 − t·a) for targets ±1: silent once the score is right by a margin of 1. Its slope is −t or 0.
 * Source: Cortes and Vapnik 1995.
 */
export const hinge = elementwise({
  name: 'hinge',
  tex: 'E=\\frac1n\\sum\\max(0,1-t\\,a)',
  reduction: 'mean',
  check: checkSide,
  term: (p, t) => Math.max(0, 1 - t * p),
  slope: (p, t) => (1 - t * p > 0 ? -t : 0),
  termExpr: (p, t) => largest(zero, marginExpr(p, t)),
  slopeExpr: (p, t) => choose({ left: marginExpr(p, t), is: '>', right: zero }, negative(t), zero),
});

/** The hinge loss squared, which bends smoothly at the margin. Its slope is −2t·max(0, 1 − t·a). */
export const squaredHinge = elementwise({
  name: 'squaredHinge',
  tex: 'E=\\frac1n\\sum\\max(0,1-t\\,a)^2',
  reduction: 'mean',
  check: checkSide,
  term(p, t) {
    const short = Math.max(0, 1 - t * p);
    return short * short;
  },
  slope: (p, t) => -(2 * t) * Math.max(0, 1 - t * p),
  termExpr: (p, t) => square(largest(zero, marginExpr(p, t))),
  slopeExpr: (p, t) => product(negative(product(two, t)), largest(zero, marginExpr(p, t))),
});
