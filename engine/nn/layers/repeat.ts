import { ensure } from '../../core/engineError.ts';
import { shapeText, zeros } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';

/** Hands one row to every step of a sequence, e.g. what an encoder made of a sentence to the decoder. */
export interface RepeatSpec {
  readonly kind: 'repeat';
  /** How many steps the sequence has. */
  readonly times: number;
}

/** The longest sequence that one layer may make. */
export const MAX_TIMES = 65_536;

/**
 * y[n,t,i] = x[n,i] for x [N, in] and y [N, times, in]; dx[n,i] = Σ dy[n,t,i] over the steps, first step first. As
 * Keras's `RepeatVector`.
 */
export const repeat: Layer<RepeatSpec> = {
  kind: 'repeat',

  outputShape({ times }, input, where) {
    ensure(
      Number.isInteger(times) && times >= 1 && times <= MAX_TIMES,
      () => `${where} repeats ${times} times. Give a whole number from 1 to ${MAX_TIMES}.`,
    );
    ensure(
      input.length === 1,
      () => `${where} takes a row of numbers, but its input is ${shapeText(input)}. Put a flatten layer before it.`,
    );
    return [times, input[0]!];
  },

  parameters: () => ({}),

  forward({ times }, _params, x) {
    const [batch, width] = x.shape as [number, number];
    const y = zeros([batch, times, width]);
    for (let n = 0; n < batch; n++)
      for (let t = 0; t < times; t++) y.data.set(x.data.subarray(n * width, (n + 1) * width), (n * times + t) * width);
    return { y, saves: {} };
  },

  backward({ times }, _params, { x }, dy) {
    const [batch, width] = x.shape as [number, number];
    const dx = zeros(x.shape);
    dx.data.fill(-0);
    for (let n = 0; n < batch; n++)
      for (let t = 0; t < times; t++)
        for (let i = 0; i < width; i++) dx.data[n * width + i]! += dy.data[(n * times + t) * width + i]!;
    return { dx, grads: {} };
  },
};
