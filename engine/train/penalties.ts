import { ensure } from '../core/engineError.ts';
import type { Tensors } from '../nn/layer.ts';
import { layerOf } from '../nn/layers/table.ts';
import type { Params } from '../nn/model.ts';
import { type ModelSpec, shapesOf } from '../nn/spec.ts';

/**
 * What is added to the loss for large weights: l1·Σ|w| and ½·l2·Σw². Biases and the scales of norms are left out unless
 * `biases` says so. (A text that writes λ/2n·Σw² means l2 = λ/n.)
 */
export interface Penalties {
  readonly l1?: number;
  readonly l2?: number;
  readonly biases?: boolean;
}

/** Refuses penalties that would reward large weights. Both are factors from 0 up. */
export function checkPenalties({ l1 = 0, l2 = 0 }: Penalties): void {
  for (const [name, value] of Object.entries({ l1, l2 }))
    ensure(
      Number.isFinite(value) && value >= 0,
      () => `The penalty ${name} is ${value}. Give a number from 0 up, e.g. 0.001.`,
    );
}

/**
 * Which parameters of each layer are penalized: the drawn ones, weights, or all; their names, layer by layer. One list of
 * names for each layer.
 */
export function penalizedNames(spec: ModelSpec, { biases = false }: Penalties): string[][] {
  const shapes = shapesOf(spec);
  return spec.layers.map((layer, k) =>
    Object.entries(layerOf(layer).parameters(layer, shapes[k]!))
      .filter(([, { start }]) => biases || start === 'draw')
      .map(([name]) => name),
  );
}

/**
 * The penalty of the given parameters. One number over all entries. Sources: Krogh and Hertz 1992 (l2), Tibshirani 1996
 * (l1).
 */
export function penaltyOf(spec: ModelSpec, params: Params, penalties: Penalties): number {
  const { l1 = 0, l2 = 0 } = penalties;
  if (l1 === 0 && l2 === 0) return 0;
  let [sizes, squares] = [0, 0];
  penalizedNames(spec, penalties).forEach((names, k) => {
    for (const name of names)
      for (const w of params[k]![name]!.data) {
        sizes += Math.abs(w);
        squares += w * w;
      }
  });
  return l1 * sizes + 0.5 * l2 * squares;
}

/** The gradients with those of the penalty added: + (l1·sign(w) + l2·w). Every tensor keeps its shape. */
export function addPenaltyGradients(spec: ModelSpec, params: Params, grads: Params, penalties: Penalties): Params {
  const { l1 = 0, l2 = 0 } = penalties;
  if (l1 === 0 && l2 === 0) return grads;
  const names = penalizedNames(spec, penalties);
  const pull = (w: number): number => (l1 === 0 ? l2 * w : l2 === 0 ? l1 * Math.sign(w) : l1 * Math.sign(w) + l2 * w);
  return grads.map(
    (layer, k): Tensors =>
      Object.fromEntries(
        Object.entries(layer).map(([name, g]) => {
          if (!names[k]!.includes(name)) return [name, g];
          const w = params[k]![name]!.data;
          return [name, { shape: g.shape, data: g.data.map((v, i) => v + pull(w[i]!)) }];
        }),
      ),
  );
}
