import { ensure } from '../../core/engineError.ts';
import type { WindowAxis } from './windowAxis.ts';

/** One number for both axes, or height and width. */
export type Pair = number | readonly [number, number];

/** Zeros put around an image. */
export interface Pads {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * `valid`: none. `same`: as many as ⌈n/stride⌉ positions need, the surplus row and column at the bottom and right
 * (TensorFlow's rule). A number or pair: as many on both sides. `Pads`: each side by itself.
 */
export type Padding = 'valid' | 'same' | Pair | Pads;

/** The largest kernel, stride, dilation or padding that a spec may ask for. */
export const MAX_WINDOW = 4096;

/** Height and width of a pair of whole numbers; refuses others with a sentence that names layer and field. */
export function pairOf(pair: Pair, least: number, what: string, where: string): readonly [number, number] {
  const both: readonly unknown[] = typeof pair === 'number' ? [pair, pair] : Array.isArray(pair) ? pair : [];
  ensure(
    both.length === 2 &&
      both.every((n) => Number.isInteger(n) && (n as number) >= least && (n as number) <= MAX_WINDOW),
    () =>
      `${where} has ${what} ${JSON.stringify(pair)}. Give a whole number from ${least} to ${MAX_WINDOW}, or two of them.`,
  );
  return both as unknown as readonly [number, number];
}

const sidesOf = (padding: Padding, axis: 0 | 1, where: string): readonly [number, number] => {
  if (typeof padding === 'object' && padding !== null && !Array.isArray(padding)) {
    const { top, bottom, left, right } = padding as Pads;
    return pairOf(axis === 0 ? [top, bottom] : [left, right], 0, 'padding', where);
  }
  const both = pairOf(padding as Pair, 0, 'padding', where)[axis];
  return [both, both];
};

/** What a window may be: all in height and width. */
export interface WindowSpec {
  readonly kernel: Pair;
  readonly stride?: Pair;
  readonly dilation?: Pair;
  readonly padding?: Padding;
  /** Pooling: also count a last window that hangs over the end, unless it would begin in the padding behind it. */
  readonly ceil?: boolean;
}

function axisOf(spec: WindowSpec, n: number, axis: 0 | 1, where: string): WindowAxis {
  const kernel = pairOf(spec.kernel, 1, 'kernel', where)[axis];
  const stride = pairOf(spec.stride ?? 1, 1, 'stride', where)[axis];
  const dilation = pairOf(spec.dilation ?? 1, 1, 'dilation', where)[axis];
  const { padding = 'valid', ceil = false } = spec;
  const span = dilation * (kernel - 1) + 1;
  const side = axis === 0 ? 'rows' : 'columns';
  if (padding === 'same') {
    const out = Math.ceil(n / stride);
    const total = Math.max(0, (out - 1) * stride + span - n);
    return { n, kernel, stride, dilation, before: Math.floor(total / 2), out };
  }
  const [before, after] = padding === 'valid' ? [0, 0] : sidesOf(padding, axis, where);
  const room = n + before + after - span;
  ensure(
    room >= 0,
    () =>
      `${where} has a window of ${span} ${side}, but its input has only ${n}${before + after ? ` and ${before + after} of padding` : ''}. Use a smaller window, more padding or a larger image.`,
  );
  let out = (ceil ? Math.ceil(room / stride) : Math.floor(room / stride)) + 1;
  if (ceil && (out - 1) * stride >= n + before) out--;
  return { n, kernel, stride, dilation, before, out };
}

/** The two axes of a window over an image of `height` × `width`; refuses a window that does not fit. In pixels. */
export const windowAxes = (spec: WindowSpec, height: number, width: number, where = 'The window') =>
  [axisOf(spec, height, 0, where), axisOf(spec, width, 1, where)] as const;
