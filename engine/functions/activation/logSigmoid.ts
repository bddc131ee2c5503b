import { exp } from '../../core/math/exp.ts';
import { call, negative, one, quotient, sum } from '../../trace/build.ts';
import type { Activation } from './activation.ts';
import { softplusExpr, softplusOf } from './softplus.ts';

/** ln σ(z) = −ln(1 + e^(−z)), exact at any size; its slope is 1 − σ(z). As PyTorch's `LogSigmoid`. */
export const logSigmoid: Activation = {
  name: 'logSigmoid',
  settings: {},
  tex: '-\\ln(1+e^{-z})',
  slopeTex: '\\frac{1}{1+e^{z}}',
  f: (z) => -softplusOf(-z),
  df: (z) => 1 / (1 + exp(z)),
  expr: (z) => negative(softplusExpr(negative(z))),
  slopeExpr: (z) => quotient(one, sum(one, call('exp', z))),
};
