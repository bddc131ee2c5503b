import { type Shape, type Tensor, zeros } from '../../core/tensor.ts';

/**
 * Which numbers are normalised together: `groups` of `size` numbers each. `at` gives the place in x of a group's m-th
 * number; `scaleAt` which entry of γ and β belongs to a place.
 */
export interface Grouping {
  readonly groups: number;
  readonly size: number;
  readonly at: (group: number, m: number) => number;
  readonly scaleAt: (place: number) => number;
}

/** Mean and variance of each group: sums in the order of the group, divided by its size (the biased variance). */
export function statisticsOf(x: Tensor, { groups, size, at }: Grouping, shape: Shape) {
  const mean = zeros(shape);
  const variance = zeros(shape);
  for (let g = 0; g < groups; g++) {
    let sum = -0;
    for (let m = 0; m < size; m++) sum += x.data[at(g, m)]!;
    const centre = sum / size;
    let squares = -0;
    for (let m = 0; m < size; m++) {
      const distance = x.data[at(g, m)]! - centre;
      squares += distance * distance;
    }
    mean.data[g] = centre;
    variance.data[g] = squares / size;
  }
  return { mean, variance };
}

/** std = √(variance + ε), xhat = (x − mean) / std, y = γ·xhat + β. */
export function normalise(
  x: Tensor,
  { groups, size, at, scaleAt }: Grouping,
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
    for (let m = 0; m < size; m++) {
      const place = at(g, m);
      const value = (x.data[place]! - mean.data[g]!) / std.data[g]!;
      const scale = scaleAt(place);
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

/** ∂E/∂γ = Σ dy·xhat and ∂E/∂β = Σ dy, each over all places (in row-major order) that share the entry. */
export function scaleBlames(xhat: Tensor, dy: Tensor, { scaleAt }: Grouping, shape: Shape) {
  const gamma = zeros(shape);
  const beta = zeros(shape);
  gamma.data.fill(-0);
  beta.data.fill(-0);
  for (let place = 0; place < dy.data.length; place++) {
    const scale = scaleAt(place);
    gamma.data[scale]! += dy.data[place]! * xhat.data[place]!;
    beta.data[scale]! += dy.data[place]!;
  }
  return { gamma, beta };
}

/** ∂E/∂xhat = dy·γ. */
export function xhatBlame(dy: Tensor, { scaleAt }: Grouping, gamma: Tensor): Tensor {
  const d = zeros(dy.shape);
  for (let place = 0; place < dy.data.length; place++) d.data[place] = dy.data[place]! * gamma.data[scaleAt(place)]!;
  return d;
}

/** Where mean and variance were given and not computed: dx = ∂E/∂xhat / std. */
export function throughScaling({ x, std }: Normalised, { groups, size, at }: Grouping, dXhat: Tensor): Tensor {
  const dx = zeros(x.shape);
  for (let g = 0; g < groups; g++)
    for (let m = 0; m < size; m++) dx.data[at(g, m)] = dXhat.data[at(g, m)]! / std.data[g]!;
  return dx;
}

/**
 * The chain rule through mean and variance, number by number as Ioffe and Szegedy (2015) write it:
 * ∂E/∂std = −(Σ ∂E/∂xhat · xhat)/std, ∂E/∂variance = ∂E/∂std/(2·std), ∂E/∂mean = −(Σ ∂E/∂xhat)/std, and
 * dx = ∂E/∂xhat/std + ∂E/∂variance · (2(x − mean)/size) + ∂E/∂mean/size.
 * (The variance passes nothing to the mean: the distances from the mean add up to 0.)
 */
export function throughStatistics(pass: Normalised, { groups, size, at }: Grouping, dXhat: Tensor) {
  const { x, mean, std, xhat } = pass;
  const dStd = zeros(mean.shape);
  const dVariance = zeros(mean.shape);
  const dMean = zeros(mean.shape);
  const dx = zeros(x.shape);
  for (let g = 0; g < groups; g++) {
    const spread = std.data[g]!;
    let along = -0;
    let all = -0;
    for (let m = 0; m < size; m++) {
      const blame = dXhat.data[at(g, m)]!;
      along += blame * xhat.data[at(g, m)]!;
      all += blame;
    }
    dStd.data[g] = -(along / spread);
    dVariance.data[g] = dStd.data[g]! / (2 * spread);
    dMean.data[g] = -(all / spread);
    for (let m = 0; m < size; m++) {
      const place = at(g, m);
      const slope = (2 * (x.data[place]! - mean.data[g]!)) / size;
      dx.data[place] = dXhat.data[place]! / spread + dVariance.data[g]! * slope + dMean.data[g]! / size;
    }
  }
  return { dx, blames: { xhat: dXhat, std: dStd, variance: dVariance, mean: dMean } };
}
