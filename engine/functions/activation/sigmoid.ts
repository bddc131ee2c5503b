import { exp } from '../../core/math/exp.ts';
import { call, constant, difference, negative, one, product, quotient, sum } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/**
 * The logistic function σ(z) = 1/(1 + e^(−λz)) into (0, 1), with slope λ·σ·(1 − σ); λ is the steepness. Source:
 * Rumelhart, Hinton and Williams 1986.
 */
export const sigmoid: Activation = {
  name: 'sigmoid',
  settings: { lambda: 1 },
  tex: '\\frac{1}{1+e^{-z}}',
  slopeTex: 'a\\,(1-a)',
  general: { tex: '\\frac{1}{1+e^{-\\lambda z}}', slopeTex: '\\lambda\\,a\\,(1-a)' },
  f: (z, { lambda }) => 1 / (1 + exp(lambda === 1 ? -z : -(lambda! * z))),
  df: (_z, a, { lambda }) => (lambda === 1 ? a * (1 - a) : lambda! * a * (1 - a)),
  expr: (z, { lambda }) =>
    quotient(one, sum(one, call('exp', negative(lambda === 1 ? z : product(constant(lambda!), z))))),
  slopeExpr: (_z, a, { lambda }) =>
    lambda === 1 ? product(a, difference(one, a)) : product(constant(lambda!), a, difference(one, a)),
};
