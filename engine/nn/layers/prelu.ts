import { ensure } from '../../core/engineError.ts';
import { shapeText } from '../../core/tensor.ts';
import { preluBackward, preluForward } from '../../functions/activation/prelu.ts';
import type { Layer } from '../layer.ts';

/** A parametric ReLU whose slope below zero is learned. */
export interface PreluSpec {
  readonly kind: 'prelu';
  /** One slope for each channel (first axis of an example); one for all unless said otherwise. */
  readonly perChannel?: boolean;
  /** What the slopes start at; 0.25 unless said otherwise. */
  readonly start?: number;
}

/** y = x above zero, alpha·x at and below it; alpha is learned (He, Zhang, Ren and Sun 2015). */
export const prelu: Layer<PreluSpec> = {
  kind: 'prelu',

  outputShape({ perChannel = false, start = 0.25 }, input, where) {
    ensure(Number.isFinite(start), () => `${where} starts its slopes at ${start}. Give a finite number such as 0.25.`);
    ensure(
      !perChannel || input.length >= 1,
      () => `${where} has a slope for each channel, but its input is ${shapeText(input)}. Give one slope for all.`,
    );
    return input;
  },

  parameters({ perChannel = false, start = 0.25 }, input) {
    const slopes = perChannel ? input[0]! : 1;
    const acts = input.reduce((size, n) => size * n, 1) / slopes;
    return { alpha: { shape: [slopes], fanIn: acts, fanOut: acts, start } };
  },

  forward: (_spec, { alpha }, x) => ({ y: preluForward(x, alpha!), saves: {} }),

  backward(_spec, { alpha }, { x }, dy) {
    const { dz, da } = preluBackward(x, alpha!, dy);
    return { dx: dz, grads: { alpha: da } };
  },
};
