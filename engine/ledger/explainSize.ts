import { call, choose, constant, difference, one, product, quotient, sum, two } from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';
import { type Told, tell } from '../trace/tell.ts';
import { convOutputSize, poolOutputSize, sameOutputSize, type Window } from './outputSize.ts';

const STRIDE = 's';
const plusOne = (whole: Expr): Expr => sum(whole, one);

/**
 * ⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1, the positions of a convolution along an axis of n pixels, as a formula of n.
 * Source: Dumoulin and Visin 2016, relationships 6 and 15.
 */
export function convSizeExpr(n: Expr, { kernel, stride, pad, dilation = 1 }: Window): Expr {
  const padded = sum(n, product(two, constant(pad, 'p')));
  const reach = product(constant(dilation, 'd'), difference(constant(kernel, 'k'), one));
  const steps = quotient(difference(difference(padded, reach), one), constant(stride, STRIDE));
  return plusOne(call('floor', steps));
}

/** ⌈n/s⌉, the positions under "same" padding as TensorFlow defines it, as a formula of n (pixels). */
export const sameSizeExpr = (n: Expr, stride: number): Expr => call('ceil', quotient(n, constant(stride, STRIDE)));

/** ⌊(n + 2p − k)/s⌋ + 1, the positions of a pooling window along n pixels; the upper whole number in PyTorch's `ceil_mode`. */
export function poolSizeExpr(n: Expr, { kernel, stride, pad }: Window, ceil = false): Expr {
  const padded = sum(n, product(two, constant(pad, 'p')));
  const steps = quotient(difference(padded, constant(kernel, 'k')), constant(stride, STRIDE));
  return plusOne(call(ceil ? 'ceil' : 'floor', steps));
}

/** What a size is asked of: a convolution, "same" padding, or pooling with or without `ceil_mode`. */
export type SizeRule = 'conv' | 'same' | 'pool' | 'poolCeil';

/**
 * Adds the lines of one output size in pixels (address `ref`) along an axis of n pixels: one line, or two where
 * `ceil_mode` counts windows that hang over the end and drops one that would begin behind the picture and its padding.
 * Sources: Dumoulin and Visin 2016; PyTorch's `MaxPool2d`; TensorFlow's "same".
 */
export function tellSize(lines: Told[], ref: string, rule: SizeRule, n: Expr, window: Window): Expr {
  if (rule === 'conv') return tell(lines, 'convSize', ref, convSizeExpr(n, window));
  if (rule === 'same') return tell(lines, 'sameSize', ref, sameSizeExpr(n, window.stride));
  if (rule === 'pool') return tell(lines, 'poolSize', ref, poolSizeExpr(n, window));
  const all = tell(lines, 'hangingSize', `${ref}All`, poolSizeExpr(n, window, true));
  const lastStart = product(difference(all, one), constant(window.stride, STRIDE));
  const behind = { left: lastStart, is: '≥', right: sum(n, constant(window.pad, 'p')) } as const;
  return tell(lines, 'ceilSize', ref, choose(behind, difference(all, one), all));
}

const SIZES: Readonly<Record<SizeRule, (n: number, window: Window) => number>> = {
  conv: convOutputSize,
  same: (n, { stride }) => sameOutputSize(n, stride),
  pool: poolOutputSize,
  poolCeil: (n, window) => poolOutputSize(n, window, true),
};

/**
 * The lines of an output size (address `height`) along an axis of n pixels.
 * @throws EngineError for windows that are no whole numbers in their range.
 */
export function explainSize(rule: SizeRule, n: number, window: Window): Told[] {
  SIZES[rule](n, window);
  const lines: Told[] = [];
  tellSize(lines, 'height', rule, constant(n, 'n'), window);
  return lines;
}
