import { ensure } from '../core/engineError.ts';

/** One axis of a sliding window: kernel, stride, zeros added at each end, gap between taps (1 = none). */
export interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly pad: number;
  readonly dilation?: number;
}

/** Refuses a window whose fields are not whole numbers in their range; the result of the rules below is then exact. */
function checkWindow(n: number, { kernel, stride, pad, dilation = 1 }: Window): void {
  const whole = [n, kernel, stride, pad, dilation].every(Number.isSafeInteger);
  ensure(
    whole && n >= 1 && kernel >= 1 && stride >= 1 && pad >= 0 && dilation >= 1,
    () =>
      `A window needs whole numbers with n, kernel, stride and dilation from 1 and padding from 0, but got ` +
      `n = ${n}, kernel = ${kernel}, stride = ${stride}, padding = ${pad}, dilation = ${dilation}.`,
  );
}

/**
 * Positions of a convolution along one axis: `⌊(n + 2·pad − dilation·(kernel − 1) − 1) / stride⌋ + 1`.
 * Not positive when the window is longer than the padded axis. Source: Dumoulin and Visin 2016, relationship 6 and 15.
 */
export function convOutputSize(n: number, window: Window): number {
  checkWindow(n, window);
  const { kernel, stride, pad, dilation = 1 } = window;
  return Math.floor((n + 2 * pad - dilation * (kernel - 1) - 1) / stride) + 1;
}

/** Positions under “same” padding as TensorFlow defines it: `⌈n / stride⌉`, whatever the kernel. */
export function sameOutputSize(n: number, stride: number): number {
  checkWindow(n, { kernel: 1, stride, pad: 0 });
  return Math.ceil(n / stride);
}

/**
 * Positions of a pooling window along one axis. `ceil` also counts a last window that hangs over the end,
 * unless it would begin in the padding behind the picture (PyTorch's `ceil_mode`).
 */
export function poolOutputSize(n: number, window: Window, ceil = false): number {
  checkWindow(n, window);
  const { kernel, stride, pad } = window;
  const steps = (n + 2 * pad - kernel) / stride;
  if (!ceil) return Math.floor(steps) + 1;
  const out = Math.ceil(steps) + 1;
  return (out - 1) * stride >= n + pad ? out - 1 : out;
}
