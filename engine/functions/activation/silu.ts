import { exp } from '../../core/math/exp.ts';
import { call, constant, difference, negative, one, product, quotient, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Activation } from './activation.ts';

const steep = (z: number, beta: number): number => (beta === 1 ? z : beta * z);
const steepExpr = (z: Expr, beta: number): Expr => (beta === 1 ? z : product(constant(beta, '\\beta'), z));
const gate = (z: number, beta: number): number => 1 / (1 + exp(-steep(z, beta)));
const gateExpr = (z: Expr, beta: number): Expr => quotient(one, sum(one, call('exp', negative(steepExpr(z, beta)))));

/** SiLU, also called swish: z·σ(βz), a ReLU with a soft gate (Ramachandran et al. 2017); slope σ(1 + βz(1 − σ)). */
export const silu: Activation = {
  name: 'silu',
  settings: { beta: 1 },
  tex: 'z\\,\\sigma(z)',
  slopeTex: '\\sigma(z)\\,(1+z\\,(1-\\sigma(z)))',
  general: { tex: 'z\\,\\sigma(\\beta z)', slopeTex: '\\sigma(\\beta z)\\,(1+\\beta z\\,(1-\\sigma(\\beta z)))' },
  f: (z, { beta }) => z * gate(z, beta!),
  df(z, _a, { beta }) {
    const s = gate(z, beta!);
    return s * (1 + steep(z, beta!) * (1 - s));
  },
  expr: (z, { beta }) => product(z, gateExpr(z, beta!)),
  slopeExpr(z, _a, { beta }) {
    const s = gateExpr(z, beta!);
    return product(s, sum(one, product(steepExpr(z, beta!), difference(one, s))));
  },
};
