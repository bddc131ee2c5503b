import type { PlainTensor, PlainTrace, StepRequest } from '#components/lab/engineApi.ts';
import type { LayerSpec } from '#engine/nn/spec.ts';
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

/** The layers of a scene after the update that a trace records. */
export const layersAfter = (layers: readonly SceneLayer[], { news }: PlainTrace): SceneLayer[] =>
  layers.map(({ activation, W, b }, k) => {
    const width = W[0]!.length;
    const flat = news[`L${k + 1}.W`]!.data;
    return {
      activation,
      W: b.map((_b, j) => flat.slice(j * width, (j + 1) * width)),
      b: [...news[`L${k + 1}.b`]!.data],
    };
  });
