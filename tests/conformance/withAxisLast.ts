import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { unsupported } from './adapter.ts';

/** Exchanges two axes of a tensor. */
function exchanged(t: Tensor, a: number, b: number): Tensor {
  const shape = [...t.shape];
  [shape[a], shape[b]] = [shape[b]!, shape[a]!];
  const strides = t.shape.map((_, axis) => t.shape.slice(axis + 1).reduce((size, n) => size * n, 1));
  [strides[a], strides[b]] = [strides[b]!, strides[a]!];
  const data = Float64Array.from({ length: t.data.length }, (_, offset) => {
    let rest = offset;
    let from = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += (rest % shape[axis]!) * strides[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return t.data[from]!;
  });
  return tensor(shape, data);
}

/** Runs a rule of rows (last axis) along any axis: moves it to the end and the result's back. */
export function withAxisLast(axis: number, tensors: readonly Tensor[], f: (...tensors: Tensor[]) => Tensor): Tensor {
  const rank = tensors[0]!.shape.length;
  const last = rank - 1;
  const at = axis < 0 ? axis + rank : axis;
  if (at < 0 || (rank > 0 && at > last)) return unsupported(`A tensor with ${rank} axes has no axis ${axis}.`);
  if (at === last || rank === 0) return f(...tensors);
  return exchanged(f(...tensors.map((t) => exchanged(t, at, last))), at, last);
}
