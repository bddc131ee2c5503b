import { ensure } from '../../core/engineError.ts';
import { type Shape, shapeText } from '../../core/tensor.ts';
import type { ActivationSpec } from '../../functions/activation/table.ts';
import type { Layer } from '../layer.ts';
import { type Grouping, normalise, scaleBlames, statisticsOf, throughStatistics } from './normalise.ts';

/** Normalises the numbers of each example by themselves, over its last `axes` axes (1 unless said otherwise). */
export interface LayerNormSpec {
  readonly kind: 'layerNorm';
  readonly axes?: number;
  /** Added to the variance under the root: 1e-5 unless said otherwise. */
  readonly eps?: number;
  readonly activation?: ActivationSpec;
}

/** Rows of x, batch axis included: all numbers that share the axes before the last `axes`. */
export function rowGrouping(shape: Shape, axes: number): Grouping {
  const size = shape.slice(shape.length - axes).reduce((product, n) => product * n, 1);
  return {
    groups: shape.slice(0, shape.length - axes).reduce((product, n) => product * n, 1),
    size,
    blocks: 1,
    length: size,
    start: (row) => row * size,
    scaleAt: (_row, i) => i,
  };
}

/**
 * y = γ·(x − mean)/√(variance + ε) + β, mean and biased variance over the last axes of x [N, …]; γ and β have the shape
 * of those axes. The same in training and in use. Saves `mean`, `variance`, `std`, `xhat`.
 * Source: Ba, Kiros and Hinton, "Layer normalization", 2016.
 */
export const layerNorm: Layer<LayerNormSpec> = {
  kind: 'layerNorm',

  outputShape({ axes = 1, eps = 1e-5 }, input, where) {
    ensure(
      Number.isInteger(axes) && axes >= 1 && axes <= input.length,
      () => `${where} normalises over ${axes} axes, but its input is ${shapeText(input)}. Give 1 to ${input.length}.`,
    );
    ensure(
      Number.isFinite(eps) && eps >= 0,
      () => `${where} has eps ${eps}. Give a small number from 0 up, e.g. 1e-5.`,
    );
    return input;
  },

  parameters({ axes = 1 }, input) {
    const fan = { shape: input.slice(input.length - axes), fanIn: 1, fanOut: 1 };
    return { gamma: { ...fan, start: 'ones' }, beta: { ...fan, start: 'zeros' } };
  },

  forward({ axes = 1, eps = 1e-5 }, { gamma, beta }, x) {
    const group = rowGrouping(x.shape, axes);
    const found = statisticsOf(x, group, x.shape.slice(0, x.shape.length - axes));
    const { y, ...made } = normalise(x, group, found, eps, gamma!, beta!);
    return { y, saves: { ...found, ...made } };
  },

  backward({ axes = 1 }, { gamma }, { x, saves }, dy) {
    const group = rowGrouping(x.shape, axes);
    const seen = { x, mean: saves.mean!, std: saves.std!, xhat: saves.xhat! };
    const { grads, dXhat } = scaleBlames(seen.xhat, dy, group, gamma!);
    return { grads, ...throughStatistics(seen, group, dXhat) };
  },
};
