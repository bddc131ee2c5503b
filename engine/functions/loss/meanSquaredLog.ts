import { ensure } from '../../core/engineError.ts';
import { log1p } from '../../core/math/log1p.ts';
import { call, difference, one, product, quotient, square, sum, two } from '../../trace/build.ts';
import { elementwise } from './elementwise.ts';

/**
 * The mean squared logarithmic error, E = (1/n) Σ (ln(1+t) − ln(1+a))²: errors in proportion, for numbers above −1. As
 * Keras's `MeanSquaredLogarithmicError`.
 */
export const meanSquaredLog = elementwise({
  name: 'meanSquaredLog',
  tex: 'E=\\frac1n \\sum (\\ln(1+t)-\\ln(1+a))^2',
  reduction: 'mean',
  check(p, t) {
    ensure(
      !(p <= -1) && t > -1,
      () =>
        `The logarithmic error takes predictions and targets above −1, but got prediction ${p} and target ${t}. Give counts or prices from 0 up.`,
    );
  },
  term(p, t) {
    const apart = log1p(t) - log1p(p);
    return apart * apart;
  },
  slope: (p, t) => (2 * (log1p(p) - log1p(t))) / (1 + p),
  termExpr: (p, t) => square(difference(call('log1p', t), call('log1p', p))),
  slopeExpr: (p, t) => quotient(product(two, difference(call('log1p', p), call('log1p', t))), sum(one, p)),
});
