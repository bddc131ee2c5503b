import { exp } from '../../core/math/exp.ts';
import { log1p } from '../../core/math/log1p.ts';
import { call, constant, largest, negative, one, product, quotient, sum, zero } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Activation } from './activation.ts';

const steepExpr = (z: Expr, beta: number): Expr => (beta === 1 ? z : product(constant(beta, '\\beta'), z));

/** ln(1 + e^z) without overflow: max(z, 0) + ln(1 + e^(−|z|)). */
export const softplusOf = (z: number): number => Math.max(z, 0) + log1p(exp(-Math.abs(z)));

/** `softplusOf` as a formula. */
export const softplusExpr = (z: Expr): Expr =>
  sum(largest(z, zero), call('log1p', call('exp', negative(call('abs', z)))));

/** The soft ReLU ln(1 + e^(βz))/β, exact at any size (Dugas et al. 2001); its slope is σ(βz). */
export const softplus: Activation = {
  name: 'softplus',
  settings: { beta: 1 },
  tex: '\\ln(1+e^{z})',
  slopeTex: '\\frac{1}{1+e^{-z}}',
  general: { tex: '\\tfrac1\\beta\\ln(1+e^{\\beta z})', slopeTex: '\\frac{1}{1+e^{-\\beta z}}' },
  f: (z, { beta }) => (beta === 1 ? softplusOf(z) : softplusOf(beta! * z) / beta!),
  df: (z, _a, { beta }) => 1 / (1 + exp(-(beta === 1 ? z : beta! * z))),
  expr: (z, { beta }) =>
    beta === 1 ? softplusExpr(z) : quotient(softplusExpr(steepExpr(z, beta!)), constant(beta!, '\\beta')),
  slopeExpr: (z, _a, { beta }) => quotient(one, sum(one, call('exp', negative(steepExpr(z, beta!))))),
};
