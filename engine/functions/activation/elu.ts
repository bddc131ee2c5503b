import { exp } from '../../core/math/exp.ts';
import { expm1 } from '../../core/math/expm1.ts';
import { call, choose, constant, one, product, zero } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/** Exponential linear unit: z above zero, α(e^z − 1) below; the slope at zero is α (Clevert et al. 2015). */
export const elu: Activation = {
  name: 'elu',
  settings: { alpha: 1 },
  tex: '\\begin{cases}z&z>0\\\\e^z-1&z\\le 0\\end{cases}',
  slopeTex: '\\begin{cases}1&z>0\\\\e^z&z\\le 0\\end{cases}',
  general: {
    tex: '\\begin{cases}z&z>0\\\\\\alpha(e^z-1)&z\\le 0\\end{cases}',
    slopeTex: '\\begin{cases}1&z>0\\\\\\alpha e^z&z\\le 0\\end{cases}',
  },
  f: (z, { alpha }) => (z > 0 ? z : alpha! * expm1(z)),
  df: (z, _a, { alpha }) => (z > 0 ? 1 : alpha! * exp(z)),
  expr: (z, { alpha }) =>
    choose({ left: z, is: '>', right: zero }, z, product(constant(alpha!, '\\alpha'), call('expm1', z))),
  slopeExpr: (z, _a, { alpha }) =>
    choose({ left: z, is: '>', right: zero }, one, product(constant(alpha!, '\\alpha'), call('exp', z))),
};
