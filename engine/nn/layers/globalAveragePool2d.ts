import { zeros } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';
import { imageShape } from './image.ts';

/** The mean of each channel: an image becomes one row of numbers. */
export interface GlobalAveragePool2dSpec {
  readonly kind: 'globalAveragePool2d';
}

/** y[n,c] = (Σ x[n,c,·,·]) / (H·W) for x [N, C, H, W]. Source: Lin, Chen and Yan, "Network in Network", 2014. */
export const globalAveragePool2d: Layer<GlobalAveragePool2dSpec> = {
  kind: 'globalAveragePool2d',
  outputShape: (_spec, input, where) => [imageShape(input, where)[0]],
  parameters: () => ({}),

  forward(_spec, _params, x) {
    const [batch, channels, height, width] = x.shape as [number, number, number, number];
    const area = height * width;
    const y = zeros([batch, channels]);
    for (let plane = 0; plane < y.data.length; plane++) {
      let sum = -0;
      for (let i = 0; i < area; i++) sum += x.data[plane * area + i]!;
      y.data[plane] = sum / area;
    }
    return { y, saves: {} };
  },

  backward(_spec, _params, { x }, dy) {
    const area = x.shape[2]! * x.shape[3]!;
    const dx = zeros(x.shape);
    for (let i = 0; i < dx.data.length; i++) dx.data[i] = dy.data[Math.floor(i / area)]! / area;
    return { dx, grads: {} };
  },
};
