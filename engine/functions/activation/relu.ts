import { choose, largest, one, zero } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/** max(0, z). Its slope at the kink is taken as 0, the usual convention. Source: Nair and Hinton 2010. */
export const relu: Activation = {
  name: 'relu',
  settings: {},
  tex: '\\max(0, z)',
  slopeTex: '\\begin{cases}1&z>0\\\\0&z\\le 0\\end{cases}',
  f: (z) => Math.max(0, z),
  df: (z) => (z > 0 ? 1 : 0),
  expr: (z) => largest(zero, z),
  slopeExpr: (z) => choose({ left: z, is: '>', right: zero }, one, zero),
};
