import { log } from '../../core/math/log.ts';
import { call, difference, negative, one, product, quotient, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { checkPredictedProbability, checkTargetProbability } from './checkProbability.ts';
import { type Elementwise, elementwise } from './elementwise.ts';

/** What all conventions of binary cross-entropy share. */
export const binaryCommon: Pick<Elementwise, 'tex' | 'reduction' | 'check'> = {
  tex: 'E=-\\frac1n\\sum t\\ln a+(1-t)\\ln(1-a)',
  reduction: 'mean',
  check(p, t) {
    checkTargetProbability('Binary cross-entropy', t);
    checkPredictedProbability('Binary cross-entropy', p, 'Put a sigmoid before it, or take the loss from logits.');
  },
};

const other = (x: Expr): Expr => difference(one, x);

/**
 * Binary cross-entropy −(t ln a + (1−t) ln(1−a)) of a probability a, as it is written: infinite where a certain
 * prediction is wrong. A term with weight 0 is left out, so that 0·ln 0 counts as 0. Its slope is (a − t)/(a(1 − a)).
 * Source: Bishop 2006, 4.3.2.
 */
export const binaryCrossEntropy = elementwise({
  name: 'binaryCrossEntropy',
  ...binaryCommon,
  term(p, t) {
    if (t === 1) return -log(p);
    if (t === 0) return -log(1 - p);
    return -(t * log(p) + (1 - t) * log(1 - p));
  },
  slope(p, t) {
    if (t === 1) return -1 / p;
    if (t === 0) return 1 / (1 - p);
    return (p - t) / (p * (1 - p));
  },
  termExpr(p, t) {
    const sure = evaluate(t);
    if (sure === 1) return negative(call('log', p));
    if (sure === 0) return negative(call('log', other(p)));
    return negative(sum(product(t, call('log', p)), product(other(t), call('log', other(p)))));
  },
  slopeExpr(p, t) {
    const sure = evaluate(t);
    if (sure === 1) return quotient(negative(one), p);
    if (sure === 0) return quotient(one, other(p));
    return quotient(difference(p, t), product(p, other(p)));
  },
});
