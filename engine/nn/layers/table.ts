import { EngineError } from '../../core/engineError.ts';
import type { Layer } from '../layer.ts';
import type { LayerKind, LayerSpec } from '../spec.ts';
import { activation } from './activation.ts';
import { avgPool2d } from './avgPool2d.ts';
import { batchNorm } from './batchNorm.ts';
import { conv2d } from './conv2d.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { embedding } from './embedding.ts';
import { flatten } from './flatten.ts';
import { globalAveragePool2d } from './globalAveragePool2d.ts';
import { gru } from './gru.ts';
import { layerNorm } from './layerNorm.ts';
import { localResponseNorm } from './localResponseNorm.ts';
import { lstm } from './lstm.ts';
import { maxPool2d } from './maxPool2d.ts';
import { parallelLayer } from './parallel.ts';
import { prelu } from './prelu.ts';
import { repeat } from './repeat.ts';
import { reshape } from './reshape.ts';
import { residualLayer } from './residual.ts';
import { rnn } from './rnn.ts';
import { rrelu } from './rrelu.ts';

/**
 * The layer that a spec names. By its kind. No rule of the field: the table; each layer names its own source.
 * @throws EngineError when there is no such kind.
 */
export function layerOf(spec: LayerSpec): Layer<LayerSpec> {
  if (!Object.hasOwn(LAYERS, spec.kind))
    throw new EngineError(
      `"${spec.kind}" is of no known kind of layer. Choose one of ${Object.keys(LAYERS).join(', ')}.`,
    );
  return LAYERS[spec.kind] as unknown as Layer<LayerSpec>;
}

/** One implementation for every kind of layer; a kind without one is a type error. */
export const LAYERS: { readonly [K in LayerKind]: Layer<Extract<LayerSpec, { kind: K }>> } = {
  activation,
  avgPool2d,
  batchNorm,
  conv2d,
  dense,
  dropout,
  embedding,
  flatten,
  globalAveragePool2d,
  gru,
  layerNorm,
  localResponseNorm,
  lstm,
  maxPool2d,
  parallel: parallelLayer(layerOf),
  prelu,
  repeat,
  reshape,
  residual: residualLayer(layerOf),
  rnn,
  rrelu,
};
