import { log } from '../../core/math/log.ts';
import { call, constant, difference, largest, negative, one, product, quotient, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { binaryCommon } from './binaryCrossEntropy.ts';
import { elementwise } from './elementwise.ts';

const FLOOR = -100;
const LEAST = 1e-12;
const floor = constant(FLOOR);
const least = constant(LEAST);
const other = (x: Expr): Expr => difference(one, x);
const heldLog = (p: number): number => Math.max(log(p), FLOOR);
const heldLogExpr = (p: Expr): Expr => largest(call('log', p), floor);

/** Binary cross-entropy as PyTorch computes it: logarithms held at −100, the slope's denominator at 10⁻¹². */
export const binaryCrossEntropyTorch = elementwise({
  name: 'binaryCrossEntropyTorch',
  ...binaryCommon,
  term: (p, t) => -(t * heldLog(p) + (1 - t) * heldLog(1 - p)),
  slope: (p, t) => (p - t) / Math.max(p * (1 - p), LEAST),
  termExpr: (p, t) => negative(sum(product(t, heldLogExpr(p)), product(other(t), heldLogExpr(other(p))))),
  slopeExpr: (p, t) => quotient(difference(p, t), largest(product(p, other(p)), least)),
});
