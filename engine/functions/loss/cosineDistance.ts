import { ensure } from '../../core/engineError.ts';
import { call, difference, one, product, quotient, square, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { RowOf } from './loss.ts';
import { rowwise } from './rowwise.ts';

const indices = (width: number): number[] => Array.from({ length: width }, (_, k) => k);

function dot(a: Float64Array, b: Float64Array): number {
  let sum = a[0]! * b[0]!;
  for (let k = 1; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

const dotExpr = (a: RowOf, b: RowOf, width: number): Expr => sum(...indices(width).map((k) => product(a(k), b(k))));
const lengthExpr = (a: RowOf, width: number): Expr => call('sqrt', sum(...indices(width).map((k) => square(a(k)))));

/**
 * One minus the cosine of the angle between prediction and target: 0 where both point the same way, 2 where opposite. As
 * PyTorch's `CosineEmbeddingLoss` for pairs that belong together.
 */
export const cosineDistance = rowwise({
  name: 'cosineDistance',
  tex: 'E=\\frac1N\\sum_n 1-\\frac{a\\cdot t}{|a|\\,|t|}',
  check(p, t, row) {
    for (const [what, values] of [
      ['prediction', p],
      ['target', t],
    ] as const)
      ensure(
        values.some((value) => value !== 0),
        () => `Row ${row} of the ${what} holds only 0 and points nowhere. Give it a number other than 0.`,
      );
  },
  term: (p, t) => 1 - dot(p, t) / (Math.sqrt(dot(p, p)) * Math.sqrt(dot(t, t))),
  slopes(p, t) {
    const length = Math.sqrt(dot(p, p));
    const both = length * Math.sqrt(dot(t, t));
    const cosine = dot(p, t) / both;
    return p.map((a, k) => (cosine * a) / (length * length) - t[k]! / both);
  },
  termExpr: (p, t, width) =>
    difference(one, quotient(dotExpr(p, t, width), product(lengthExpr(p, width), lengthExpr(t, width)))),
  slopeExpr(p, t, k, width) {
    const both = product(lengthExpr(p, width), lengthExpr(t, width));
    const cosine = quotient(dotExpr(p, t, width), both);
    return difference(quotient(product(cosine, p(k)), square(lengthExpr(p, width))), quotient(t(k), both));
  },
});
