import { ensure } from './engineError.ts';

/** Lengths of the axes, outermost first. */
export type Shape = readonly number[];

/** A block of doubles, row-major (the last index runs fastest). A tensor with shape `[]` is one number. */
export interface Tensor {
  readonly shape: Shape;
  readonly data: Float64Array;
}

/** Numbers in nested brackets, as one would type a matrix. */
export type Nested = number | readonly Nested[];

/** The most numbers one tensor may hold: 2²⁷ doubles are one gibibyte. */
export const MAX_SIZE = 2 ** 27;

/** `2 × 3`, for sentences; one number has no axes and reads `scalar`. */
export const shapeText = (shape: Shape): string => (shape.length ? shape.join(' × ') : 'scalar');

/** How many numbers a shape holds; refuses lengths that are not whole, negative or together absurd. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) {
    ensure(
      Number.isInteger(length) && length >= 0,
      () => `A shape holds whole numbers from 0 up, but ${shapeText(shape)} has ${length}.`,
    );
    size *= length;
  }
  ensure(
    size <= MAX_SIZE,
    () => `A tensor of shape ${shapeText(shape)} would hold ${size} numbers; the most is ${MAX_SIZE}. Make it smaller.`,
  );
  return size;
}

/**
 * A tensor over the given numbers (copied unless a `Float64Array` is handed over), which must fill the shape exactly.
 * @throws EngineError for numbers that do not fill the shape, and shapes that cannot be.
 */
export function tensor(shape: Shape, data: ArrayLike<number>): Tensor {
  const size = sizeOf(shape);
  ensure(data.length === size, () => `Shape ${shapeText(shape)} needs ${size} numbers, but ${data.length} were given.`);
  return { shape, data: data instanceof Float64Array ? data : Float64Array.from(data) };
}

/**
 * A tensor of zeros. Of any shape; 8 bytes a number.
 * @throws EngineError for a shape that cannot be.
 */
export const zeros = (shape: Shape): Tensor => ({ shape, data: new Float64Array(sizeOf(shape)) });

/** A tensor that repeats one number. Of any shape. */
export const filled = (shape: Shape, value: number): Tensor => ({
  shape,
  data: new Float64Array(sizeOf(shape)).fill(value),
});

/** One number as a tensor without axes. */
export const scalar = (value: number): Tensor => ({ shape: [], data: Float64Array.of(value) });

/** A tensor from nested arrays, e.g. `[[1, 2], [3, 4]]`; refuses ragged rows. */
export function fromNested(nested: Nested): Tensor {
  const shape: number[] = [];
  for (let level: Nested = nested; Array.isArray(level); level = level[0] as Nested) shape.push(level.length);
  const data = new Float64Array(sizeOf(shape));
  let next = 0;
  const fill = (level: Nested, depth: number): void => {
    if (depth === shape.length) {
      ensure(typeof level === 'number', `Row ${next} is deeper than the first one. Give every row the same depth.`);
      data[next++] = level;
      return;
    }
    ensure(
      Array.isArray(level) && level.length === shape[depth],
      () => `Rows differ in length: expected ${shape[depth]} entries on axis ${depth}. Give every row the same length.`,
    );
    for (const inner of level as readonly Nested[]) fill(inner, depth + 1);
  };
  fill(nested, 0);
  return { shape, data };
}

/** Back to nested arrays. One level of brackets an axis. */
export function toNested(t: Tensor): Nested {
  let next = 0;
  const build = (depth: number): Nested =>
    depth === t.shape.length ? t.data[next++]! : Array.from({ length: t.shape[depth]! }, () => build(depth + 1));
  return build(0);
}

/** Where an index lies in `data`; refuses an index that is outside the shape. */
export function offsetOf(shape: Shape, index: readonly number[]): number {
  ensure(
    index.length === shape.length,
    () => `Index [${index}] has ${index.length} numbers, but the shape ${shapeText(shape)} has ${shape.length} axes.`,
  );
  let offset = 0;
  for (let axis = 0; axis < shape.length; axis++) {
    const i = index[axis]!;
    const n = shape[axis]!;
    ensure(Number.isInteger(i) && i >= 0 && i < n, () => `Index [${index}] is outside the shape ${shapeText(shape)}.`);
    offset = offset * n + i;
  }
  return offset;
}

/** The index that lies at an offset: the inverse of `offsetOf`. One entry an axis, each from 0; row-major. */
export function indexAt(shape: Shape, offset: number): number[] {
  const index = new Array<number>(shape.length);
  let rest = offset;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    index[axis] = rest % shape[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return index;
}

/** The number at an index. One entry an axis, each from 0. */
export const at = (t: Tensor, index: readonly number[]): number => t.data[offsetOf(t.shape, index)]!;

/** The same numbers under another shape of the same size. */
export const reshape = (t: Tensor, shape: Shape): Tensor => tensor(shape, t.data);

/** A new tensor with `f` applied to each number. Of the same shape. */
export const mapTensor = (t: Tensor, f: (value: number, offset: number) => number): Tensor => ({
  shape: t.shape,
  data: t.data.map(f),
});

/** True when both have the same axes. */
export const sameShape = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((n, i) => n === b[i]);

/**
 * Refuses a tensor whose shape differs from what is expected, whose numbers are no doubles (a `Float64Array`), or do not
 * fill its shape; `name` says which one in the sentence.
 */
export function ensureShape(name: string, t: Tensor, expected: Shape): void {
  ensure(
    sameShape(t.shape, expected),
    () =>
      `${name} has shape ${shapeText(t.shape)}, but ${shapeText(expected)} is expected. Reshape it or change the network.`,
  );
  ensure(
    t.data instanceof Float64Array,
    () =>
      `${name} holds its numbers in ${(t.data as object | undefined)?.constructor?.name ?? 'nothing'}, but a Float64Array is expected. Make it with tensor(shape, numbers).`,
  );
  ensure(
    t.data.length === expected.reduce((size, n) => size * n, 1),
    () => `${name} has shape ${shapeText(t.shape)}, but holds ${t.data.length} numbers. Give one for each place.`,
  );
}
