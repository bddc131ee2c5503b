import { filled, type Tensor, zeros } from '#engine/core/tensor.ts';
import type { BatchNormSpec } from '#engine/nn/layers/batchNorm.ts';
import type { LayerSpec } from '#engine/nn/spec.ts';
import { type Adapter, type Config, type Inputs, type Outputs, unsupported } from '../adapter.ts';
import { type Naming, runLayers } from '../layerIn.ts';
import { maybeTensorIn, numberIn, onlyKnown, tensorIn } from '../readInputs.ts';

const SCALE: Naming = [
  [0, 'gamma', 'gamma'],
  [0, 'beta', 'beta'],
];

/** Scale and shift as given; without them, those that change nothing. */
const withScale = (inputs: Inputs, shape: readonly number[]): Inputs => ({
  gamma: filled(shape, 1),
  beta: zeros(shape),
  ...inputs,
});

function trainingIn({ mode }: Config): boolean {
  if (mode === undefined || mode === 'train') return true;
  return mode === 'eval' ? false : unsupported(`There is no mode "${String(mode)}".`);
}

function batchNorm(config: Config, inputs: Inputs): Outputs {
  const [x, gy] = [tensorIn(inputs, 'x'), tensorIn(inputs, 'gy')];
  const momentum = numberIn(config, 'momentum', 0.1);
  const shared = { kind: 'batchNorm', eps: numberIn(config, 'eps', 1e-5) } as const;
  const given = ['runningMean', 'runningVar'].flatMap((name) => {
    const t = maybeTensorIn(inputs, name);
    return t ? [[name, t] as const] : [];
  });
  const training = trainingIn(config);
  const run = (spec: BatchNormSpec) =>
    runLayers([spec], withScale(inputs, [x.shape[1]!]), SCALE, x, gy, {
      training,
      states: [Object.fromEntries(given)],
    });
  const { passes, outputs } = run({ ...shared, momentum });
  if (!training) return outputs;
  const keras = run({ ...shared, convention: 'keras', momentum: 1 - momentum });
  const { mean, variance } = passes[0]!.saves;
  const { runningMean, runningVar } = passes[0]!.state!;
  const runningVarKeras = keras.passes[0]!.state!.runningVar;
  return { ...outputs, batchMean: mean, batchVarBiased: variance, runningMean, runningVar, runningVarKeras };
}

function layerNorm(config: Config, inputs: Inputs): Outputs {
  const shape = config.normalizedShape as number[];
  const spec: LayerSpec = { kind: 'layerNorm', axes: shape.length, eps: numberIn(config, 'eps', 1e-5) };
  return runLayers([spec], withScale(inputs, shape), SCALE, tensorIn(inputs, 'x'), tensorIn(inputs, 'gy')).outputs;
}

function dropout(config: Config, inputs: Inputs, form: 'inverted' | 'classic'): Outputs {
  const mask = maybeTensorIn(inputs, 'mask');
  const spec: LayerSpec = { kind: 'dropout', rate: numberIn(config, 'p'), form };
  const states: Record<string, Tensor>[] = mask ? [{ mask }] : [];
  const how = { training: trainingIn(config), states };
  return runLayers([spec], inputs, [], tensorIn(inputs, 'x'), tensorIn(inputs, 'gy'), how).outputs;
}

function embedding(inputs: Inputs): Outputs {
  const [idx, W] = [tensorIn(inputs, 'idx'), tensorIn(inputs, 'W')];
  const spec: LayerSpec = { kind: 'embedding', vocabulary: W.shape[0]!, size: W.shape[1]! };
  return runLayers([spec], inputs, [[0, 'W', 'W']], idx, tensorIn(inputs, 'gy')).outputs;
}

function responseNorm(config: Config, inputs: Inputs): Outputs {
  const spec: LayerSpec = {
    kind: 'localResponseNorm',
    size: numberIn(config, 'size'),
    alpha: numberIn(config, 'alpha', 1e-4),
    beta: numberIn(config, 'beta', 0.75),
    k: numberIn(config, 'k', 1),
    over: /alpha\*|alpha sum/.test(String(config.formula ?? '')) ? 'sum' : 'mean',
  };
  return runLayers([spec], inputs, [], tensorIn(inputs, 'x'), tensorIn(inputs, 'gy')).outputs;
}

export const adapter: Adapter = {
  run(config, inputs) {
    onlyKnown(config, { paddingIdx: [-1], maxNorm: [], scaleGradByFreq: [false] });
    switch (config.layer) {
      case 'batchnorm':
        return batchNorm(config, inputs);
      case 'layernorm':
        return layerNorm(config, inputs);
      case 'lrn':
        return responseNorm(config, inputs);
      case 'dropout':
        return dropout(config, inputs, 'inverted');
      case 'dropout_classic':
        return dropout(config, inputs, 'classic');
      case 'embedding':
        return embedding(inputs);
      default:
        return unsupported(`There is no layer "${String(config.layer)}".`);
    }
  },
};
