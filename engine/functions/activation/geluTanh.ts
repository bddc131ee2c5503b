import { tanh } from '../../core/math/tanh.ts';
import { call, choose, constant, difference, half, one, product, square, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Activation } from './activation.ts';

const ROOT = 0.7978845608028654; // √(2/π)
const CUBE = 0.044715;
const root = constant(ROOT, '\\sqrt{2/\\pi}');
const cube = constant(CUBE);
const threeCube = constant(3 * CUBE);

const inner = (z: number): number => tanh(ROOT * (z + CUBE * z * z * z));
const innerExpr = (z: Expr): Expr => call('tanh', product(root, sum(z, product(cube, z, z, z))));

/** The tanh approximation of GELU (Hendrycks and Gimpel 2016), as in BERT and GPT-2. */
export const geluTanh: Activation = {
  name: 'geluTanh',
  settings: {},
  tex: '\\tfrac12 z\\left(1+\\tanh\\left(\\sqrt{2/\\pi}\\,(z+0.044715\\,z^3)\\right)\\right)',
  slopeTex: '\\tfrac12(1+t)+\\tfrac12 z\\,(1-t^2)\\sqrt{2/\\pi}\\,(1+0.134145\\,z^2)',
  f: (z) => 0.5 * z * (1 + inner(z)),
  df(z) {
    const t = inner(z);
    const flat = 0.5 * (1 + t);
    return t * t === 1 ? flat : flat + 0.5 * z * (1 - t * t) * ROOT * (1 + 3 * CUBE * (z * z));
  },
  expr: (z) => product(half, z, sum(one, innerExpr(z))),
  slopeExpr(z) {
    const t = innerExpr(z);
    const flat = product(half, sum(one, t));
    const rest = product(half, z, difference(one, square(t)), root, sum(one, product(threeCube, square(z))));
    return choose({ left: square(t), is: '=', right: one }, flat, sum(flat, rest));
  },
};
