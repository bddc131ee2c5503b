import { call, one, quotient, square, sum } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/** z/(1 + |z|) into (−1, 1), with slope 1/(1 + |z|)²; approaches its ends more slowly than tanh (Bergstra et al. 2009). */
export const softsign: Activation = {
  name: 'softsign',
  settings: {},
  tex: '\\frac{z}{1+|z|}',
  slopeTex: '\\frac{1}{(1+|z|)^2}',
  f: (z) => z / (1 + Math.abs(z)),
  df(z) {
    const under = 1 + Math.abs(z);
    return 1 / (under * under);
  },
  expr: (z) => quotient(z, sum(one, call('abs', z))),
  slopeExpr: (z) => quotient(one, square(sum(one, call('abs', z)))),
};
