import { exp } from '../../core/math/exp.ts';
import { call, constant, difference, largest, negative, one, product, quotient, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Row, RowActivation } from './rowActivation.ts';

const indices = (width: number): number[] => Array.from({ length: width }, (_, k) => k);

/** The largest number of a row; NaN where there is one. */
export function largestOf(z: Float64Array): number {
  let most = z[0]!;
  for (let k = 1; k < z.length; k++) most = Math.max(most, z[k]!);
  return most;
}

/** e^((z_k − max)/T) for every entry of a row. */
export function exponentials(z: Float64Array, temperature: number): Float64Array {
  const most = largestOf(z);
  return z.map((value) => exp(temperature === 1 ? value - most : (value - most) / temperature));
}

/** The sum of a row, from left to right. */
export function total(row: Float64Array): number {
  let sum = row[0]!;
  for (let k = 1; k < row.length; k++) sum += row[k]!;
  return sum;
}

/** (z_k − max)/T as a formula. */
export function shifted(z: Row, k: number, width: number, temperature: number): Expr {
  const below = difference(z(k), largest(...indices(width).map(z)));
  return temperature === 1 ? below : quotient(below, constant(temperature, 'T'));
}

/** The sum of a row as a formula. */
export const totalExpr = (row: Row, width: number): Expr => sum(...indices(width).map(row));

/**
 * Softmax: positive outputs that add up to 1, e^(z_k/T)/Σ e^(z_j/T); adding one number to all z changes nothing.
 * J[i][j] = a_i(δ − a_j)/T (Bridle 1990). T is the temperature.
 */
export const softmax: RowActivation = {
  name: 'softmax',
  perRow: true,
  settings: { temperature: 1 },
  tex: '\\frac{e^{z_i}}{\\sum_j e^{z_j}}',
  slopeTex: 'a_i(\\delta_{ij}-a_j)',
  general: { tex: '\\frac{e^{z_i/T}}{\\sum_j e^{z_j/T}}', slopeTex: '\\tfrac1T\\,a_i(\\delta_{ij}-a_j)' },
  f(z, { temperature }) {
    const parts = exponentials(z, temperature!);
    const all = total(parts);
    return parts.map((part) => part / all);
  },
  slope(a, i, j, { temperature }) {
    const slope = i === j ? a[i]! * (1 - a[i]!) : -(a[i]! * a[j]!);
    return temperature === 1 ? slope : slope / temperature!;
  },
  partExpr: (z, k, width, { temperature }) => call('exp', shifted(z, k, width, temperature!)),
  expr: (_z, parts, k, width) => quotient(parts(k), totalExpr(parts, width)),
  slopeExpr(a, i, j, { temperature }) {
    const slope = i === j ? product(a(i), difference(one, a(i))) : negative(product(a(i), a(j)));
    return temperature === 1 ? slope : quotient(slope, constant(temperature!, 'T'));
  },
};
