import { one } from '../../trace/build.ts';
import type { Activation } from './activation.ts';

/** f(z) = z: the unit passes its net input on. The linear unit of Widrow and Hoff 1960. */
export const identity: Activation = {
  name: 'identity',
  settings: {},
  tex: 'z',
  slopeTex: '1',
  f: (z) => z,
  df: () => 1,
  expr: (z) => z,
  slopeExpr: () => one,
};
