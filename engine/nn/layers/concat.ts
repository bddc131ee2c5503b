import { ensure } from '../../core/engineError.ts';
import { type Shape, shapeText, type Tensor, zeros } from '../../core/tensor.ts';

/** The shape of tensors laid side by side along an axis; refuses parts that differ elsewhere. */
export function concatShape(parts: readonly Shape[], axis: number, where: string): Shape {
  const [first] = parts;
  ensure(
    first !== undefined && Number.isInteger(axis) && axis >= 0 && axis < first.length,
    () => `${where} joins along axis ${axis}, but its parts have ${first?.length ?? 0} axes. Choose an axis from 0 up.`,
  );
  for (const part of parts)
    ensure(
      part.length === first.length && part.every((n, i) => i === axis || n === first[i]),
      () =>
        `${where} joins ${shapeText(first)} and ${shapeText(part)}, which differ in more than axis ${axis}. Make them equal elsewhere.`,
    );
  return first.map((n, i) => (i === axis ? parts.reduce((sum, part) => sum + part[axis]!, 0) : n));
}

/** How long a stretch of one part is between those of the others: everything from the axis inward. */
const stretch = (shape: Shape, axis: number): number => shape.slice(axis).reduce((size, n) => size * n, 1);

/**
 * Tensors side by side along an axis, e.g. the channels of branches; all other axes are equal. Source: Szegedy et al.
 * 2015 (filter concatenation); NumPy's `concatenate`.
 */
export function concat(parts: readonly Tensor[], axis: number): Tensor {
  const shape = concatShape(
    parts.map((part) => part.shape),
    axis,
    'This concatenation',
  );
  const whole = zeros(shape);
  const length = stretch(shape, axis);
  let offset = 0;
  for (const part of parts) {
    const own = stretch(part.shape, axis);
    for (let k = 0; k * own < part.data.length; k++)
      whole.data.set(part.data.subarray(k * own, (k + 1) * own), k * length + offset);
    offset += own;
  }
  return whole;
}

/** The inverse of `concat`: the parts of a tensor with the given lengths along an axis. */
export function split(whole: Tensor, axis: number, lengths: readonly number[]): Tensor[] {
  const length = stretch(whole.shape, axis);
  let offset = 0;
  return lengths.map((n) => {
    const shape = whole.shape.map((size, i) => (i === axis ? n : size));
    const part = zeros(shape);
    const own = stretch(shape, axis);
    for (let k = 0; k * own < part.data.length; k++)
      part.data.set(whole.data.subarray(k * length + offset, k * length + offset + own), k * own);
    offset += own;
    return part;
  });
}
