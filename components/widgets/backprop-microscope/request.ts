import type { PlainTensor, StepRequest } from '#components/lab/engineApi.ts';
import type { LayerSpec } from '#engine/nn/spec.ts';
import type { Address } from '#engine/trace/ref.ts';
import type { Scene, SceneLayer } from './scene.ts';

const row = (numbers: readonly number[]): PlainTensor => ({ shape: [1, numbers.length], data: numbers });

/** What the engine is asked for a scene. */
export function requestOf({ inputs, targets, layers, loss, rate, order, biases }: Scene): StepRequest {
  return {
    spec: {
      input: [inputs.length],
      layers: layers.map(({ b, activation }): LayerSpec => ({ kind: 'dense', units: b.length, activation })),
      loss,
    },
    params: layers.map(({ W, b }) => ({
      W: { shape: [b.length, W[0]!.length], data: W.flat() },
      b: { shape: [b.length], data: b },
    })),
    x: row(inputs),
    t: row(targets),
    update: { rate, order, biases },
  };
}

/** The layers of a scene after the update, from the lines that made the new parameters. */
export const layersAfter = (layers: readonly SceneLayer[], numberAt: (ref: Address) => number): SceneLayer[] =>
  layers.map(({ activation, W, b }, k) => ({
    activation,
    W: W.map((row, j) => row.map((_w, i) => numberAt(`new L${k + 1}.W[${j},${i}]`))),
    b: b.map((_b, j) => numberAt(`new L${k + 1}.b[${j}]`)),
  }));

/** True when two scenes ask the same of the engine. */
export const sameNumbers = (a: Scene, b: Scene): boolean =>
  a === b || JSON.stringify(requestOf(a)) === JSON.stringify(requestOf(b));
