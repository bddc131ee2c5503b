import { EngineError, ensure } from '../core/engineError.ts';
import { type Shape, sizeOf } from '../core/tensor.ts';
import { activationOf } from '../functions/activation/table.ts';
import { type LossSpec, lossOf } from '../functions/loss/table.ts';
import { activationAfter } from './activationAfter.ts';
import type { DenseSpec } from './layers/dense.ts';
import { LAYERS, layerOf } from './layers/table.ts';

/** A layer as plain data. */
export type LayerSpec = DenseSpec;

/** The name of a kind of layer. */
export type LayerKind = LayerSpec['kind'];

/** A network as plain data: the shape of one example, the layers in order, and the loss that judges the last one. */
export interface ModelSpec {
  readonly input: Shape;
  readonly layers: readonly LayerSpec[];
  readonly loss: LossSpec;
}

/** The most layers a network may have, and the most parameters. */
export const MAX_LAYERS = 256;
export const MAX_PARAMETERS = 2 ** 26;

/** How error sentences name a layer, counted from 1. */
export const layerText = (spec: ModelSpec, layer: number): string =>
  `layer ${layer} (${spec.layers[layer - 1]?.kind ?? 'missing'})`;

/**
 * The shape of one example after each layer, the input's first. Walks the whole spec and refuses what cannot be,
 * with a sentence that names the layer, before anything is allocated.
 */
export function shapesOf(spec: ModelSpec): Shape[] {
  ensure(
    Array.isArray(spec.layers) && spec.layers.length >= 1 && spec.layers.length <= MAX_LAYERS,
    `A network has 1 to ${MAX_LAYERS} layers, but ${spec.layers?.length} were given.`,
  );
  ensure(
    Array.isArray(spec.input) && spec.input.every((n) => Number.isInteger(n) && n >= 1),
    'The input of a network is a list of whole numbers from 1 up, e.g. [2] or [1, 28, 28].',
  );
  sizeOf(spec.input);
  lossOf(spec.loss);
  const shapes: Shape[] = [spec.input];
  let parameters = 0;
  spec.layers.forEach((layer, k) => {
    const where = `Layer ${k + 1} (${layer?.kind})`;
    if (!layer || !Object.hasOwn(LAYERS, layer.kind))
      throw new EngineError(`${where} is of no known kind. Choose one of ${Object.keys(LAYERS).join(', ')}.`);
    const activation = activationAfter(layer);
    if (activation !== undefined) activationOf(activation);
    const input = shapes[k]!;
    const output = layerOf(layer).outputShape(layer, input, where);
    sizeOf(output);
    for (const { shape } of Object.values(layerOf(layer).parameters(layer, input)))
      parameters += shape.reduce((size, n) => size * n, 1);
    ensure(
      parameters <= MAX_PARAMETERS,
      () => `${where} brings the network to ${parameters} parameters; the most is ${MAX_PARAMETERS}. Make it smaller.`,
    );
    shapes.push(output);
  });
  return shapes;
}
