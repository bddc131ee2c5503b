import { choose, constant, one, zero } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/**
 * The threshold unit: 0 below zero, 1 above it, `valueAtZero` at it (Heaviside). Its slope is taken as 0 everywhere,
 * which is why it can't be trained by descent. Source: McCulloch and Pitts 1943.
 */
export const step: Activation = {
  name: 'step',
  settings: { valueAtZero: 1 },
  tex: '\\begin{cases}1&z\\ge 0\\\\0&z<0\\end{cases}',
  slopeTex: '0',
  general: { tex: '\\begin{cases}1&z>0\\\\v_0&z=0\\\\0&z<0\\end{cases}', slopeTex: '0' },
  f: (z, { valueAtZero }) => (z > 0 ? 1 : z === 0 ? valueAtZero! : 0),
  df: () => 0,
  expr: (z, { valueAtZero }) =>
    choose(
      { left: z, is: '>', right: zero },
      one,
      choose({ left: z, is: '=', right: zero }, constant(valueAtZero!), zero),
    ),
  slopeExpr: () => zero,
};
