import { exp } from '../../core/math/exp.ts';
import { tanh } from '../../core/math/tanh.ts';
import { call, difference, negative, one, product, quotient, square, sum } from '../../trace/build.ts';
import type { Activation } from './activation.ts';
import { softplusExpr, softplusOf } from './softplus.ts';

/** z·tanh(ln(1 + e^z)), smooth like SiLU (Misra 2019); slope t + z·σ(z)·(1 − t²) with t the tanh. */
export const mish: Activation = {
  name: 'mish',
  settings: {},
  tex: 'z\\tanh(\\ln(1+e^z))',
  slopeTex: 't+z\\,\\sigma(z)\\,(1-t^2)',
  f: (z) => z * tanh(softplusOf(z)),
  df(z) {
    const t = tanh(softplusOf(z));
    return t + z * (1 / (1 + exp(-z))) * (1 - t * t);
  },
  expr: (z) => product(z, call('tanh', softplusExpr(z))),
  slopeExpr(z) {
    const t = call('tanh', softplusExpr(z));
    const gate = quotient(one, sum(one, call('exp', negative(z))));
    return sum(t, product(z, gate, difference(one, square(t))));
  },
};
