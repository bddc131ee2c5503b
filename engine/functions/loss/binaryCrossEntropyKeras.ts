import { log } from '../../core/math/log.ts';
import {
  call,
  choose,
  constant,
  difference,
  largest,
  negative,
  one,
  product,
  quotient,
  smallest,
  sum,
  zero,
} from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { binaryCommon } from './binaryCrossEntropy.ts';
import { elementwise } from './elementwise.ts';

const held = (p: number, epsilon: number): number => Math.max(epsilon, Math.min(1 - epsilon, p));
const heldExpr = (p: Expr, epsilon: number): Expr =>
  largest(constant(epsilon, '\\varepsilon'), smallest(constant(1 - epsilon, '1-\\varepsilon'), p));
const other = (x: Expr): Expr => difference(one, x);

/** Binary cross-entropy as Keras computes it: the prediction is held between ε and 1 − ε, and outside the slope is 0. */
export const binaryCrossEntropyKeras = elementwise({
  name: 'binaryCrossEntropyKeras',
  ...binaryCommon,
  settings: { epsilon: 1e-7 },
  term(p, t, { epsilon }) {
    const q = held(p, epsilon!);
    return -(t * log(q) + (1 - t) * log(1 - q));
  },
  slope: (p, t, { epsilon }) => (held(p, epsilon!) === p ? (p - t) / (p * (1 - p)) : 0),
  termExpr(p, t, { epsilon }) {
    const q = heldExpr(p, epsilon!);
    return negative(sum(product(t, call('log', q)), product(other(t), call('log', other(q)))));
  },
  slopeExpr: (p, t, { epsilon }) =>
    choose({ left: heldExpr(p, epsilon!), is: '=', right: p }, quotient(difference(p, t), product(p, other(p))), zero),
});
