import { tanh as tanhOf } from '../../core/math/tanh.ts';
import { call, difference, one, square } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/**
 * The hyperbolic tangent into (−1, 1), zero-centred, with slope 1 − tanh². Source: LeCun, Bottou, Orr and Müller 1998,
 * "Efficient BackProp", 4.4.
 */
export const tanh: Activation = {
  name: 'tanh',
  settings: {},
  tex: '\\tanh z',
  slopeTex: '1-a^2',
  f: (z) => tanhOf(z),
  df: (_z, a) => 1 - a * a,
  expr: (z) => call('tanh', z),
  slopeExpr: (_z, a) => difference(one, square(a)),
};
