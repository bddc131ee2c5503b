import { exp } from '../../core/math/exp.ts';
import { expm1 } from '../../core/math/expm1.ts';
import { call, choose, constant, product, zero } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/** Scaled exponential linear unit, whose two constants keep mean 0 and variance 1 through layers (Klambauer et al. 2017). */
export const selu: Activation = {
  name: 'selu',
  settings: { alpha: 1.6732632423543772, scale: 1.0507009873554805 },
  tex: 's\\begin{cases}z&z>0\\\\\\alpha(e^z-1)&z\\le 0\\end{cases}',
  slopeTex: 's\\begin{cases}1&z>0\\\\\\alpha e^z&z\\le 0\\end{cases}',
  f: (z, { alpha, scale }) => scale! * (z > 0 ? z : alpha! * expm1(z)),
  df: (z, _a, { alpha, scale }) => (z > 0 ? scale! : scale! * (alpha! * exp(z))),
  expr: (z, { alpha, scale }) =>
    product(
      constant(scale!, 's'),
      choose({ left: z, is: '>', right: zero }, z, product(constant(alpha!, '\\alpha'), call('expm1', z))),
    ),
  slopeExpr: (z, _a, { alpha, scale }) =>
    choose(
      { left: z, is: '>', right: zero },
      constant(scale!, 's'),
      product(constant(scale!, 's'), product(constant(alpha!, '\\alpha'), call('exp', z))),
    ),
};
