import { ensure } from '../../core/engineError.ts';
import { pow } from '../../core/math/pow.ts';
import { zeros } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';
import { imageShape } from './image.ts';

/** Divides each number by a power of the squares of its neighbours in the channel direction. */
export interface LocalResponseNormSpec {
  readonly kind: 'localResponseNorm';
  /** How many channels a window spans. */
  readonly size: number;
  readonly alpha?: number;
  readonly beta?: number;
  readonly k?: number;
  /** `mean` (PyTorch) divides α by the size of the window, `sum` (the paper, TensorFlow) does not. */
  readonly over?: 'mean' | 'sum';
}

/** Every setting decided; the defaults are those of AlexNet. `scale` is the factor of each square. */
export function responseSettings({ size, alpha = 1e-4, beta = 0.75, k = 2, over = 'mean' }: LocalResponseNormSpec) {
  return { size, beta, k, scale: over === 'mean' ? alpha / size : alpha };
}

/**
 * First and last channel of the window around a channel; the surplus one of an even size lies before it. Channels count
 * from 0.
 */
export const windowAround = (channel: number, size: number, channels: number): readonly [number, number] => [
  Math.max(0, channel - Math.floor(size / 2)),
  Math.min(channels - 1, channel + Math.floor((size - 1) / 2)),
];

/** First and last channel whose window holds a channel. Channels count from 0. */
export const windowsWith = (channel: number, size: number, channels: number): readonly [number, number] => [
  Math.max(0, channel - Math.floor((size - 1) / 2)),
  Math.min(channels - 1, channel + Math.floor(size / 2)),
];

/** Base to the power as the formula of an explanation evaluates it. */
const raised = (base: number, exponent: number): number => (exponent === 2 ? base * base : pow(base, exponent));

/**
 * y = x / base^β with base = k + scale · Σ x² over the window of channels; x [N, C, H, W]; saves `base`.
 * Blames: ∂E/∂base = dy · x · (−β) · base^(−β−1), and dx = dy / base^β + 2·scale · x · Σ ∂E/∂base over the windows that
 * hold it. Source: Krizhevsky, Sutskever and Hinton, "ImageNet classification", 2012, section 3.3.
 */
export const localResponseNorm: Layer<LocalResponseNormSpec> = {
  kind: 'localResponseNorm',

  outputShape(spec, input, where) {
    imageShape(input, where);
    const { size, alpha = 1e-4, beta = 0.75, k = 2, over = 'mean' } = spec;
    ensure(
      Number.isInteger(size) && size >= 1 && size <= 4096,
      () => `${where} has a window of ${size} channels. Give a whole number from 1 to 4096.`,
    );
    ensure(
      Number.isFinite(beta) && Number.isFinite(alpha) && alpha >= 0 && Number.isFinite(k) && k > 0,
      () =>
        `${where} has alpha ${alpha}, beta ${beta} and k ${k}. Give finite numbers with alpha from 0 and k above 0.`,
    );
    ensure(over === 'mean' || over === 'sum', () => `${where} goes over ${JSON.stringify(over)}. Choose mean or sum.`);
    return input;
  },

  parameters: () => ({}),

  forward(spec, _params, x) {
    const { size, beta, k, scale } = responseSettings(spec);
    const [batch, channels, height, width] = x.shape as [number, number, number, number];
    const area = height * width;
    const base = zeros(x.shape);
    const y = zeros(x.shape);
    for (let n = 0; n < batch; n++)
      for (let c = 0; c < channels; c++) {
        const [from, to] = windowAround(c, size, channels);
        for (let i = 0; i < area; i++) {
          let squares = -0;
          for (let d = from; d <= to; d++) {
            const v = x.data[(n * channels + d) * area + i]!;
            squares += v * v;
          }
          const at = (n * channels + c) * area + i;
          base.data[at] = k + scale * squares;
          y.data[at] = x.data[at]! / raised(base.data[at]!, beta);
        }
      }
    return { y, saves: { base } };
  },

  backward(spec, _params, { x, saves: { base } }, dy) {
    const { size, beta, scale } = responseSettings(spec);
    const [batch, channels, height, width] = x.shape as [number, number, number, number];
    const area = height * width;
    const dBase = zeros(x.shape);
    for (let i = 0; i < x.data.length; i++)
      dBase.data[i] = dy.data[i]! * x.data[i]! * -beta * raised(base!.data[i]!, -beta - 1);
    const dx = zeros(x.shape);
    for (let n = 0; n < batch; n++)
      for (let c = 0; c < channels; c++) {
        const [from, to] = windowsWith(c, size, channels);
        for (let i = 0; i < area; i++) {
          let blame = -0;
          for (let d = from; d <= to; d++) blame += dBase.data[(n * channels + d) * area + i]!;
          const at = (n * channels + c) * area + i;
          dx.data[at] = dy.data[at]! / raised(base!.data[at]!, beta) + 2 * scale * x.data[at]! * blame;
        }
      }
    return { dx, grads: {}, blames: { base: dBase } };
  },
};
