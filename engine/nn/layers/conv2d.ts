import { ensure } from '../../core/engineError.ts';
import { type Shape, type Tensor, zeros } from '../../core/tensor.ts';
import type { ActivationSpec } from '../../functions/activation/table.ts';
import type { Layer } from '../layer.ts';
import { type ConvSizes, convolve, convolveBack } from './convolve.ts';
import { imageShape } from './image.ts';
import { type Padding, type Pair, windowAxes } from './padding.ts';

/**
 * A convolution with `filters` kernels. Unless said otherwise: stride 1, padding `valid`, dilation 1, one group, a bias.
 * With `groups`, each group of filters sees only its share of the channels (as many groups as channels: depthwise).
 */
export interface Conv2dSpec {
  readonly kind: 'conv2d';
  readonly filters: number;
  readonly kernel: Pair;
  readonly stride?: Pair;
  readonly padding?: Padding;
  readonly dilation?: Pair;
  readonly groups?: number;
  readonly bias?: boolean;
  readonly activation?: ActivationSpec;
}

/** The most filters one layer may have. */
export const MAX_FILTERS = 65_536;

/** The sizes of a convolution: channels, filters, channels that a filter sees, filters of a group, and the two axes. */
export function convSizes(spec: Conv2dSpec, [channels, height, width]: Shape, where?: string): ConvSizes {
  const [rows, columns] = windowAxes(spec, height!, width!, where);
  const { filters, groups = 1 } = spec;
  return { channels: channels!, filters, depth: channels! / groups, share: filters / groups, rows, columns };
}

/** Each filter's sum over examples and positions, [filters]. */
function filterSums({ filters, rows, columns }: ConvSizes, dz: Tensor): Tensor {
  const sums = zeros([filters]);
  sums.data.fill(-0);
  const area = rows.out * columns.out;
  for (let i = 0; i < dz.data.length; i++) sums.data[Math.floor(i / area) % filters]! += dz.data[i]!;
  return sums;
}

/**
 * z[n,o,p,q] = Σ W[o,c,u,v] · x[n, c, p·stride + u·dilation − pad, …] + b[o], summed over c, u, v in this order, the bias
 * last: cross-correlation, the kernel is not flipped. x [N, C, H, W], W [filters, C/groups, kh, kw], b [filters].
 * Zeros of the padding add no term. Source: Dumoulin and Visin, "A guide to convolution arithmetic", 2016.
 */
export const conv2d: Layer<Conv2dSpec> = {
  kind: 'conv2d',

  outputShape(spec, input, where) {
    const { filters, groups = 1 } = spec;
    ensure(
      Number.isInteger(filters) && filters >= 1 && filters <= MAX_FILTERS,
      () => `${where} asks for ${filters} filters. Give a whole number from 1 to ${MAX_FILTERS}.`,
    );
    const [channels] = imageShape(input, where);
    ensure(
      Number.isInteger(groups) && groups >= 1 && channels % groups === 0 && filters % groups === 0,
      () =>
        `${where} has ${groups} groups for ${channels} channels and ${filters} filters. Choose a number that divides both.`,
    );
    const { rows, columns } = convSizes(spec, input, where);
    return [filters, rows.out, columns.out];
  },

  parameters(spec, input) {
    const { filters, depth, rows, columns } = convSizes(spec, input);
    const area = rows.kernel * columns.kernel;
    const fan = { fanIn: depth * area, fanOut: filters * area };
    return {
      W: { shape: [filters, depth, rows.kernel, columns.kernel], ...fan, start: 'draw' },
      ...((spec.bias ?? true) ? { b: { shape: [filters], ...fan, start: 'zeros' } } : {}),
    };
  },

  forward(spec, { W, b }, x) {
    const sizes = convSizes(spec, x.shape.slice(1));
    const y = zeros([x.shape[0]!, sizes.filters, sizes.rows.out, sizes.columns.out]);
    convolve(sizes, x.shape[0]!, W!.data, b?.data, x.data, y.data);
    return { y, saves: {} };
  },

  backward(spec, { W, b }, { x }, dz) {
    const sizes = convSizes(spec, x.shape.slice(1));
    const dx = zeros(x.shape);
    const dW = zeros(W!.shape);
    convolveBack(sizes, x.shape[0]!, W!.data, x.data, dz.data, dx.data, dW.data);
    return { dx, grads: { W: dW, ...(b ? { b: filterSums(sizes, dz) } : {}) } };
  },
};
