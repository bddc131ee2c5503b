import { EngineError, ensure } from '../core/engineError.ts';
import { type Shape, sizeOf } from '../core/tensor.ts';
import { type LossSpec, lossOf } from '../functions/loss/table.ts';
import { checkActivation } from './checkActivation.ts';
import { inLayer } from './inLayer.ts';
import type { ActivationLayerSpec } from './layers/activation.ts';
import type { AvgPool2dSpec } from './layers/avgPool2d.ts';
import type { BatchNormSpec } from './layers/batchNorm.ts';
import type { Conv2dSpec } from './layers/conv2d.ts';
import type { DenseSpec } from './layers/dense.ts';
import type { DropoutSpec } from './layers/dropout.ts';
import type { EmbeddingSpec } from './layers/embedding.ts';
import type { FlattenSpec } from './layers/flatten.ts';
import type { GlobalAveragePool2dSpec } from './layers/globalAveragePool2d.ts';
import type { GruSpec } from './layers/gru.ts';
import type { LayerNormSpec } from './layers/layerNorm.ts';
import type { LocalResponseNormSpec } from './layers/localResponseNorm.ts';
import type { LstmSpec } from './layers/lstm.ts';
import type { MaxPool2dSpec } from './layers/maxPool2d.ts';
import type { ParallelSpec } from './layers/parallel.ts';
import type { PreluSpec } from './layers/prelu.ts';
import type { RepeatSpec } from './layers/repeat.ts';
import type { ReshapeSpec } from './layers/reshape.ts';
import type { ResidualSpec } from './layers/residual.ts';
import type { RnnSpec } from './layers/rnn.ts';
import type { RreluSpec } from './layers/rrelu.ts';
import { layerOf } from './layers/table.ts';

/** A layer as plain data. */
export type LayerSpec =
  | ActivationLayerSpec
  | AvgPool2dSpec
  | BatchNormSpec
  | Conv2dSpec
  | DenseSpec
  | DropoutSpec
  | EmbeddingSpec
  | FlattenSpec
  | GlobalAveragePool2dSpec
  | GruSpec
  | LayerNormSpec
  | LocalResponseNormSpec
  | LstmSpec
  | MaxPool2dSpec
  | ParallelSpec
  | PreluSpec
  | RepeatSpec
  | ReshapeSpec
  | ResidualSpec
  | RnnSpec
  | RreluSpec;

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

/** The deepest nesting of blocks, and the most layers of a network with all that its blocks hold. */
export const MAX_DEPTH = 8;
export const MAX_NESTED_LAYERS = 2048;

/** The lists of layers that a block holds; nothing for others and for what is no list (the block itself refuses that). */
const chainsIn = (layer: LayerSpec): (readonly LayerSpec[])[] => {
  const { body, shortcut, branches } = (layer ?? {}) as {
    readonly [field in 'body' | 'shortcut' | 'branches']?: unknown;
  };
  return [body, shortcut, ...(Array.isArray(branches) ? branches : [])].filter(Array.isArray);
};

/** Refuses blocks in blocks without end, and more layers than a network may have, before anything walks into them. */
function ensureShallow(layers: readonly LayerSpec[]): void {
  const waiting = [{ layers, depth: 0 }];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    count += next.layers.length;
    ensure(
      count <= MAX_NESTED_LAYERS && next.depth <= MAX_DEPTH,
      `A network may have ${MAX_NESTED_LAYERS} layers in blocks that are ${MAX_DEPTH} deep; this one has more. Make it smaller.`,
    );
    for (const layer of next.layers)
      for (const chain of chainsIn(layer)) waiting.push({ layers: chain, depth: next.depth + 1 });
  }
}

/** How error sentences name a layer, counted from 1. */
export const layerText = (spec: ModelSpec, layer: number): string =>
  `layer ${layer} (${spec.layers[layer - 1]?.kind ?? 'missing'})`;

/** The same at the beginning of a sentence. */
export const layerTitle = (spec: ModelSpec, layer: number): string => `L${layerText(spec, layer).slice(1)}`;

/**
 * The shape of one example after each layer, the input's first. Walks the whole spec and refuses what cannot be,
 * with a sentence that names the layer, before anything is allocated.
 */
export function shapesOf(spec: ModelSpec): Shape[] {
  ensure(typeof spec === 'object' && spec !== null, 'A network is an object with input, layers and loss. Give one.');
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
  ensureShallow(spec.layers);
  const shapes: Shape[] = [spec.input];
  let parameters = 0;
  spec.layers.forEach((layer, k) => {
    const where = `Layer ${k + 1} (${layer?.kind})`;
    if (!layer) throw new EngineError(`${where} is missing. Give an object with a kind.`);
    const input = shapes[k]!;
    const output = inLayer(where, () => layerOf(layer).outputShape(layer, input, where));
    inLayer(where, () => sizeOf(output));
    checkActivation(layer, output, where);
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
