import { choose, constant, largest, one, smallest, zero } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/** z held between −1 and 1; its slope is 1 strictly inside and 0 at the ends and beyond (Collobert 2004). */
export const hardTanh: Activation = {
  name: 'hardTanh',
  settings: { min: -1, max: 1 },
  tex: '\\max(-1,\\min(1,z))',
  slopeTex: '\\begin{cases}1&-1<z<1\\\\0&\\text{else}\\end{cases}',
  f: (z, { min, max }) => Math.max(min!, Math.min(max!, z)),
  df: (z, _a, { min, max }) => (z > min! && z < max! ? 1 : 0),
  expr: (z, { min, max }) => largest(constant(min!), smallest(constant(max!), z)),
  slopeExpr: (z, _a, { min, max }) =>
    choose(
      { left: z, is: '>', right: constant(min!) },
      choose({ left: z, is: '<', right: constant(max!) }, one, zero),
      zero,
    ),
};
