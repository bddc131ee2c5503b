import { Rng } from '../core/rng.ts';
import { filled } from '../core/tensor.ts';
import { drawParameter, type InitSpec } from '../functions/init/initializer.ts';
import type { Tensors } from '../nn/layer.ts';
import { layerOf } from '../nn/layers/table.ts';
import { type ModelSpec, shapesOf } from '../nn/spec.ts';

/** What `drawParameter` draws with when nothing is said: PyTorch's default. */
export const DEFAULT_INIT: InitSpec = { kind: 'torch' };

/**
 * The parameters with which a network starts, drawn layer by layer in the order of the spec: weights by `init`, biases
 * 0 and scales 1 (with `biases`, those start by a rule of their own, as PyTorch's do). The same seed gives the same bits.
 */
export function initParams(
  spec: ModelSpec,
  from: Rng | number | string,
  init: InitSpec = DEFAULT_INIT,
  biases?: InitSpec,
): Tensors[] {
  const rng = from instanceof Rng ? from : Rng.fromSeed(from);
  const shapes = shapesOf(spec);
  return spec.layers.map((layer, k) =>
    Object.fromEntries(
      Object.entries(layerOf(layer).parameters(layer, shapes[k]!)).map(([name, parameter]) => {
        if (parameter.start === 'draw') return [name, drawParameter(init, parameter, rng)];
        if (parameter.start === 'zeros' && biases) return [name, drawParameter(biases, parameter, rng)];
        const value = typeof parameter.start === 'number' ? parameter.start : Number(parameter.start === 'ones');
        return [name, filled(parameter.shape, value)];
      }),
    ),
  );
}
