import { exp } from '../../core/math/exp.ts';
import { call, constant, difference, negative, one, product, quotient, sum, two } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/**
 * The sigmoid stretched to (−1, 1): 2/(1 + e^(−λz)) − 1 = tanh(λz/2), with slope λ/2·(1 + a)(1 − a). Source: Fausett
 * 1994, "Fundamentals of Neural Networks", 1.4.
 */
export const bipolarSigmoid: Activation = {
  name: 'bipolarSigmoid',
  settings: { lambda: 1 },
  tex: '\\frac{2}{1+e^{-z}}-1',
  slopeTex: '\\tfrac12\\,(1+a)(1-a)',
  general: { tex: '\\frac{2}{1+e^{-\\lambda z}}-1', slopeTex: '\\tfrac{\\lambda}{2}\\,(1+a)(1-a)' },
  f: (z, { lambda }) => 2 / (1 + exp(lambda === 1 ? -z : -(lambda! * z))) - 1,
  df: (_z, a, { lambda }) => (lambda! / 2) * (1 + a) * (1 - a),
  expr: (z, { lambda }) =>
    difference(quotient(two, sum(one, call('exp', negative(lambda === 1 ? z : product(constant(lambda!), z))))), one),
  slopeExpr: (_z, a, { lambda }) => product(quotient(constant(lambda!), two), sum(one, a), difference(one, a)),
};
