import { exp } from '../../core/math/exp.ts';
import { log1p } from '../../core/math/log1p.ts';
import { tanh } from '../../core/math/tanh.ts';
import { call, constant, difference, negative, product, sum, two } from '../../trace/build.ts';
import { elementwise } from './elementwise.ts';

const LN_2 = Math.LN2;

/**
 * ln cosh r, a square near 0 and |r| − ln 2 far out, written as |r| + ln(1 + e^(−2|r|)) − ln 2. Its slope is tanh r. As
 * Keras's `LogCosh`.
 */
export const logCosh = elementwise({
  name: 'logCosh',
  tex: 'E=\\frac1n\\sum\\ln\\cosh(t-a)',
  reduction: 'mean',
  term(p, t) {
    const size = Math.abs(t - p);
    return size + log1p(exp(-(2 * size))) - LN_2;
  },
  slope: (p, t) => tanh(p - t),
  termExpr(p, t) {
    const size = call('abs', difference(t, p));
    const tail = call('log1p', call('exp', negative(product(two, size))));
    return difference(sum(size, tail), constant(LN_2, '\\ln 2'));
  },
  slopeExpr: (p, t) => call('tanh', difference(p, t)),
});
