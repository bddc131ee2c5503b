import { erf } from '../../core/math/erf.ts';
import { exp } from '../../core/math/exp.ts';
import { call, constant, half, one, product, quotient, square, sum } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

const ROOT_2 = Math.SQRT2;
const ROOT_2_PI = 2.5066282746310002; // √(2π)
const root2 = constant(ROOT_2, '\\sqrt2');
const root2Pi = constant(ROOT_2_PI, '\\sqrt{2\\pi}');
const minusHalf = constant(-0.5, '-\\tfrac12');

/** Gaussian error linear unit z·Φ(z), exact with erf (Hendrycks and Gimpel 2016); slope Φ(z) + z·φ(z). */
export const gelu: Activation = {
  name: 'gelu',
  settings: {},
  tex: '\\tfrac12 z\\left(1+\\operatorname{erf}\\tfrac{z}{\\sqrt2}\\right)',
  slopeTex: '\\tfrac12\\left(1+\\operatorname{erf}\\tfrac{z}{\\sqrt2}\\right)+\\frac{z\\,e^{-z^2/2}}{\\sqrt{2\\pi}}',
  f: (z) => 0.5 * z * (1 + erf(z / ROOT_2)),
  df: (z) => 0.5 * (1 + erf(z / ROOT_2)) + (z * exp(-0.5 * (z * z))) / ROOT_2_PI,
  expr: (z) => product(half, z, sum(one, call('erf', quotient(z, root2)))),
  slopeExpr: (z) =>
    sum(
      product(half, sum(one, call('erf', quotient(z, root2)))),
      quotient(product(z, call('exp', product(minusHalf, square(z)))), root2Pi),
    ),
};
