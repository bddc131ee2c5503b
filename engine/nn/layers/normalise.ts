import { type Shape, type Tensor, zeros } from '../../core/tensor.ts';

/**
 * Which numbers are normalised together: `groups` of `size` numbers each, which lie in `blocks` stretches of `length`
 * that begin at `start`. `scaleAt` gives the entry of γ and β for the i-th place of a stretch.
 */
export interface Grouping {
  readonly groups: number;
  readonly size: number;
  readonly blocks: number;
  readonly length: number;
  readonly start: (group: number, block: number) => number;
  readonly scaleAt: (group: number, i: number) => number;
}

/**
 * Mean and variance of each group: sums in the order of the group, divided by its size (the biased variance). One entry a
 * group.
 */
export function statisticsOf(x: Tensor, { groups, size, blocks, length, start }: Grouping, shape: Shape) {
  const mean = zeros(shape);
  const variance = zeros(shape);
  for (let g = 0; g < groups; g++) {
    let sum = -0;
    for (let k = 0; k < blocks; k++)
      for (let i = 0, place = start(g, k); i < length; i++, place++) sum += x.data[place]!;
    const centre = sum / size;
    let squares = -0;
    for (let k = 0; k < blocks; k++)
      for (let i = 0, place = start(g, k); i < length; i++, place++) {
        const distance = x.data[place]! - centre;
        squares += distance * distance;
      }
    mean.data[g] = centre;
    variance.data[g] = squares / size;
  }
  return { mean, variance };
}

/**
 * std = √(variance + ε), xhat = (x − mean) / std, y = γ·xhat + β. xhat and y have the shape of x; mean and std one entry
 * a group.
 */
export function normalise(
  x: Tensor,
  { groups, blocks, length, start, scaleAt }: Grouping,
  { mean, variance }: { readonly mean: Tensor; readonly variance: Tensor },
  eps: number,
  gamma: Tensor,
  beta: Tensor,
) {
  const std = zeros(mean.shape);
  const xhat = zeros(x.shape);
  const y = zeros(x.shape);
  for (let g = 0; g < groups; g++) {
    std.data[g] = Math.sqrt(variance.data[g]! + eps);
    for (let k = 0; k < blocks; k++)
      for (let i = 0, place = start(g, k); i < length; i++, place++) {
        const value = (x.data[place]! - mean.data[g]!) / std.data[g]!;
        const scale = scaleAt(g, i);
        xhat.data[place] = value;
        y.data[place] = gamma.data[scale]! * value + beta.data[scale]!;
      }
  }
  return { y, std, xhat };
}

/** What backward needs of the forward pass. */
export interface Normalised {
  readonly x: Tensor;
  readonly mean: Tensor;
  readonly std: Tensor;
  readonly xhat: Tensor;
}

/** ∂E/∂γ = Σ dy·xhat and ∂E/∂β = Σ dy, each over all numbers that share the entry; and ∂E/∂xhat = dy·γ. */
export function scaleBlames(xhat: Tensor, dy: Tensor, grouping: Grouping, gamma: Tensor) {
  const { groups, blocks, length, start, scaleAt } = grouping;
  const grads = { gamma: zeros(gamma.shape), beta: zeros(gamma.shape) };
  grads.gamma.data.fill(-0);
  grads.beta.data.fill(-0);
  const dXhat = zeros(dy.shape);
  for (let g = 0; g < groups; g++)
    for (let k = 0; k < blocks; k++)
      for (let i = 0, place = start(g, k); i < length; i++, place++) {
        const scale = scaleAt(g, i);
        grads.gamma.data[scale]! += dy.data[place]! * xhat.data[place]!;
        grads.beta.data[scale]! += dy.data[place]!;
        dXhat.data[place] = dy.data[place]! * gamma.data[scale]!;
      }
  return { grads, dXhat };
}

/** Where mean and variance were given and not computed: dx = ∂E/∂xhat / std. */
export function throughScaling({ x, std }: Normalised, grouping: Grouping, dXhat: Tensor): Tensor {
  const { groups, blocks, length, start } = grouping;
  const dx = zeros(x.shape);
  for (let g = 0; g < groups; g++)
    for (let k = 0; k < blocks; k++)
      for (let i = 0, place = start(g, k); i < length; i++, place++) dx.data[place] = dXhat.data[place]! / std.data[g]!;
  return dx;
}

/**
 * The chain rule through mean and variance, number by number as Ioffe and Szegedy (2015) write it:
 * ∂E/∂std = −(Σ ∂E/∂xhat · xhat)/std, ∂E/∂variance = ∂E/∂std/(2·std), ∂E/∂mean = −(Σ ∂E/∂xhat)/std, and
 * dx = ∂E/∂xhat/std + ∂E/∂variance · (2(x − mean)/size) + ∂E/∂mean/size.
 * (The variance passes nothing to the mean: the distances from the mean add up to 0.)
 */
export function throughStatistics(pass: Normalised, grouping: Grouping, dXhat: Tensor) {
  const { groups, size, blocks, length, start } = grouping;
  const { x, mean, std, xhat } = pass;
  const dStd = zeros(mean.shape);
  const dVariance = zeros(mean.shape);
  const dMean = zeros(mean.shape);
  const dx = zeros(x.shape);
  for (let g = 0; g < groups; g++) {
    const spread = std.data[g]!;
    let along = -0;
    let all = -0;
    for (let k = 0; k < blocks; k++)
      for (let i = 0, place = start(g, k); i < length; i++, place++) {
        along += dXhat.data[place]! * xhat.data[place]!;
        all += dXhat.data[place]!;
      }
    dStd.data[g] = -(along / spread);
    dVariance.data[g] = dStd.data[g]! / (2 * spread);
    dMean.data[g] = -(all / spread);
    for (let k = 0; k < blocks; k++)
      for (let i = 0, place = start(g, k); i < length; i++, place++) {
        const slope = (2 * (x.data[place]! - mean.data[g]!)) / size;
        dx.data[place] = dXhat.data[place]! / spread + dVariance.data[g]! * slope + dMean.data[g]! / size;
      }
  }
  return { dx, blames: { xhat: dXhat, std: dStd, variance: dVariance, mean: dMean } };
}
