import { exp } from '../../core/math/exp.ts';
import { log } from '../../core/math/log.ts';
import { call, constant, difference, negative, one, quotient } from '../../trace/build.ts';
import type { RowActivation } from './rowActivation.ts';
import { exponentials, largestOf, shifted, softmax, total, totalExpr } from './softmax.ts';

/**
 * The logarithm of softmax, z_k/T − ln Σ e^(z_j/T), without overflow; J[i][j] = (δ − e^(a_j))/T. As PyTorch's
 * `LogSoftmax`.
 */
export const logSoftmax: RowActivation = {
  name: 'logSoftmax',
  perRow: true,
  settings: { temperature: 1 },
  tex: 'z_i-\\ln\\sum_j e^{z_j}',
  slopeTex: '\\delta_{ij}-e^{a_j}',
  general: { tex: '\\tfrac{z_i}{T}-\\ln\\sum_j e^{z_j/T}', slopeTex: '\\tfrac1T(\\delta_{ij}-e^{a_j})' },
  f(z, { temperature }) {
    const most = largestOf(z);
    const logarithm = log(total(exponentials(z, temperature!)));
    return z.map((value) => (temperature === 1 ? value - most : (value - most) / temperature!) - logarithm);
  },
  slope(a, i, j, { temperature }) {
    const slope = i === j ? 1 - exp(a[j]!) : -exp(a[j]!);
    return temperature === 1 ? slope : slope / temperature!;
  },
  partExpr: softmax.partExpr,
  expr: (z, parts, k, width, { temperature }) =>
    difference(shifted(z, k, width, temperature!), call('log', totalExpr(parts, width))),
  slopeExpr(a, i, j, { temperature }) {
    const share = call('exp', a(j));
    const slope = i === j ? difference(one, share) : negative(share);
    return temperature === 1 ? slope : quotient(slope, constant(temperature!, 'T'));
  },
};
