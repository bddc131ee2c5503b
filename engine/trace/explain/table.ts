import type { LayerKind } from '../../nn/spec.ts';
import { avgPool2dExplainer } from './avgPool2d.ts';
import { batchNormExplainer } from './batchNorm.ts';
import { conv2dExplainer } from './conv2d.ts';
import { denseExplainer } from './dense.ts';
import { dropoutExplainer } from './dropout.ts';
import { embeddingExplainer } from './embedding.ts';
import type { Explainers, LayerExplainer } from './explainer.ts';
import { globalAveragePool2dExplainer } from './globalAveragePool2d.ts';
import { gruExplainer } from './gru.ts';
import { layerNormExplainer } from './layerNorm.ts';
import { localResponseNormExplainer } from './localResponseNorm.ts';
import { lstmExplainer } from './lstm.ts';
import { maxPool2dExplainer } from './maxPool2d.ts';
import { parallelExplainer } from './parallel.ts';
import { preluExplainer } from './prelu.ts';
import { repeatExplainer } from './repeat.ts';
import { residualExplainer } from './residual.ts';
import { rnnExplainer } from './rnn.ts';
import { rreluExplainer } from './rrelu.ts';
import { samePlaceExplainer } from './samePlace.ts';

/** For blocks, which ask for the explainers of the layers that they hold. */
const all = (): Explainers => EXPLAINERS;

/** One explainer for every kind of layer; a kind without one is a type error. Pages with dense layers alone load `denseTable`. */
export const EXPLAINERS: { readonly [K in LayerKind]: LayerExplainer } = {
  activation: samePlaceExplainer,
  avgPool2d: avgPool2dExplainer,
  batchNorm: batchNormExplainer,
  conv2d: conv2dExplainer,
  dense: denseExplainer,
  dropout: dropoutExplainer,
  embedding: embeddingExplainer,
  flatten: samePlaceExplainer,
  globalAveragePool2d: globalAveragePool2dExplainer,
  gru: gruExplainer,
  layerNorm: layerNormExplainer,
  localResponseNorm: localResponseNormExplainer,
  lstm: lstmExplainer,
  maxPool2d: maxPool2dExplainer,
  parallel: parallelExplainer(all),
  prelu: preluExplainer,
  repeat: repeatExplainer,
  reshape: samePlaceExplainer,
  residual: residualExplainer(all),
  rnn: rnnExplainer,
  rrelu: rreluExplainer,
};
