import { choose, constant, half, largest, one, quotient, smallest, sum, zero } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

const three = constant(3);
const six = constant(6);
const sixth = constant(1 / 6, '\\tfrac16');

/** The sigmoid in three straight pieces: z/6 + ½ held between 0 and 1, with slope 1/6 strictly inside (Howard et al. 2019). */
export const hardSigmoid: Activation = {
  name: 'hardSigmoid',
  settings: {},
  tex: '\\max(0,\\min(1,\\tfrac z6+\\tfrac12))',
  slopeTex: '\\begin{cases}\\tfrac16&-3<z<3\\\\0&\\text{else}\\end{cases}',
  f: (z) => Math.max(0, Math.min(1, z / 6 + 0.5)),
  df: (z) => (z > -3 && z < 3 ? 1 / 6 : 0),
  expr: (z) => largest(zero, smallest(one, sum(quotient(z, six), half))),
  slopeExpr: (z) =>
    choose({ left: z, is: '>', right: constant(-3) }, choose({ left: z, is: '<', right: three }, sixth, zero), zero),
};
