import type { Tensor } from '../../core/tensor.ts';
import type { ActivationSettings } from './activation.ts';
import type { RowActivation } from './rowActivation.ts';
import { type ActivationSpec, anyActivationOf } from './table.ts';

/** Each row (last axis) of a tensor through `f`, into a new tensor. */
function mapRows(t: Tensor, f: (row: Float64Array, at: number) => Float64Array): Tensor {
  const width = t.shape.at(-1) ?? 1;
  const data = new Float64Array(t.data.length);
  for (let at = 0; at < data.length; at += width) data.set(f(t.data.subarray(at, at + width), at), at);
  return { shape: t.shape, data };
}

/** Σ_i ∂E/∂a_i · J[i][j] for every j of one row, in the order of the outputs. */
export function throughJacobian(
  rule: RowActivation,
  a: Float64Array,
  da: Float64Array,
  settings: ActivationSettings,
): Float64Array {
  return a.map((_, j) => {
    let blame = da[0]! * rule.slope(a, 0, j, settings);
    for (let i = 1; i < a.length; i++) blame += da[i]! * rule.slope(a, i, j, settings);
    return blame;
  });
}

/** a = f(z) written into `a`, which may be the memory of z: number by number, or row by row along the last axis. */
export function activateInto(spec: ActivationSpec, { shape, data: z }: Tensor, a: Float64Array): void {
  const { rule, settings } = anyActivationOf(spec);
  if (!rule.perRow) {
    for (let i = 0; i < z.length; i++) a[i] = rule.f(z[i]!, settings);
    return;
  }
  const width = shape.at(-1) ?? 1;
  for (let at = 0; at < z.length; at += width) a.set(rule.f(z.subarray(at, at + width), settings), at);
}

/**
 * a = f(z): number by number, or row by row along the last axis. Any shape; `a` has that of z. Source of the chain rule
 * for units: Rumelhart, Hinton and Williams 1986.
 */
export function applyActivation(spec: ActivationSpec, z: Tensor): Tensor {
  const data = new Float64Array(z.data.length);
  activateInto(spec, z, data);
  return { shape: z.shape, data };
}

/** The blame at z, given the blame at a: times the slope, or through the Jacobian of the row. */
export function activationBlame(spec: ActivationSpec, z: Tensor, a: Tensor, da: Tensor): Tensor {
  const { rule, settings } = anyActivationOf(spec);
  if (!rule.perRow) {
    const data = new Float64Array(da.data.length);
    for (let i = 0; i < data.length; i++) data[i] = da.data[i]! * rule.df(z.data[i]!, a.data[i]!, settings);
    return { shape: da.shape, data };
  }
  return mapRows(a, (row, at) => throughJacobian(rule, row, da.data.subarray(at, at + row.length), settings));
}
