import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { concat, split } from '#engine/nn/layers/concat.ts';
import type { Conv2dSpec } from '#engine/nn/layers/conv2d.ts';
import type { LayerSpec } from '#engine/nn/spec.ts';
import { type Adapter, type Config, type Inputs, type Outputs, unsupported } from '../adapter.ts';
import { type Naming, runLayers } from '../layerIn.ts';
import { numberIn, tensorIn } from '../readInputs.ts';

/** Layers and where their parameters stand in the case. */
interface Stack {
  readonly layers: readonly LayerSpec[];
  readonly naming: Naming;
}

type Names = [layer: number, name: string, input: string][];

/** A convolution whose sizes are those of its weights; odd kernels are padded so that they keep the size. */
function convIn(inputs: Inputs, W: string, more: Partial<Conv2dSpec> = {}): Conv2dSpec {
  const [filters, , kh, kw] = tensorIn(inputs, W).shape as [number, number, number, number];
  const padding = [Math.floor(kh / 2), Math.floor(kw / 2)] as const;
  return { kind: 'conv2d', filters, kernel: [kh, kw], padding, ...more };
}

/** Where a bias stands, in cases that have one. */
const biasOf = (inputs: Inputs, layer: number, name: string, input: string): Names =>
  inputs[input] === undefined ? [] : [[layer, name, input]];

/** A number that stands in the formula, e.g. the 2 of "conv1 s2(x)". */
const inFormula = ({ formula }: Config, pattern: RegExp): number | undefined => {
  const match = pattern.exec(String(formula ?? ''));
  return match ? Number(match[1]) : undefined;
};

/** Convolution and batch norm, or convolution with a bias: `suffix` is that of the inputs. */
function unit(inputs: Inputs, suffix: string, place: string, k: number, stride: number, eps: number, last: boolean) {
  const normed = inputs[`g${suffix}`] !== undefined;
  const bias = inputs[`b${suffix}`] !== undefined;
  const activation = last ? {} : { activation: 'relu' as const };
  const conv = convIn(inputs, `W${suffix}`, { stride, bias, ...(normed ? {} : activation) });
  const names: Names = [[0, `${place}${k}_W`, `W${suffix}`]];
  if (bias) names.push([0, `${place}${k}_b`, `b${suffix}`]);
  if (!normed) return { specs: [conv] as LayerSpec[], names };
  names.push([0, `${place}${k + 1}_gamma`, `g${suffix}`], [0, `${place}${k + 1}_beta`, `be${suffix}`]);
  const norm: LayerSpec = { kind: 'batchNorm', eps, ...activation };
  return { specs: [conv, norm] as LayerSpec[], names };
}

/** The stride of a convolution as the formula says it, e.g. "conv2 s2(…)"; that of the projection stands at "conv1x1". */
const strideOf = (config: Config, name: string): number =>
  inFormula(config, new RegExp(`\\bconv${name} s(\\d+)\\(`)) ?? 1;

function residual(config: Config, inputs: Inputs): Stack {
  const eps = numberIn(config, 'eps', inFormula(config, /\beps[ =]*([\d.]+(?:e-?\d+)?)/) ?? 1e-5);
  const body: LayerSpec[] = [];
  const naming: Names = [];
  for (let k = 1; inputs[`W${k}`] !== undefined; k++) {
    const last = inputs[`W${k + 1}`] === undefined;
    const { specs, names } = unit(inputs, String(k), 'body', body.length + 1, strideOf(config, String(k)), eps, last);
    body.push(...specs);
    naming.push(...names);
  }
  if (inputs.Ws === undefined) return { layers: [{ kind: 'residual', body, activation: 'relu' }], naming };
  const around = unit(inputs, 's', 'shortcut', 1, strideOf(config, '1x1'), eps, true);
  const block: LayerSpec = { kind: 'residual', body, shortcut: around.specs, activation: 'relu' };
  return { layers: [block], naming: [...naming, ...around.names] };
}

function inception(inputs: Inputs): Stack {
  const conv = (W: string): LayerSpec =>
    convIn(inputs, W, { activation: 'relu', bias: inputs[W.replace('W', 'b')] !== undefined });
  const branches: LayerSpec[][] = [
    [conv('W1')],
    [conv('W3r'), conv('W3')],
    [conv('W5r'), conv('W5')],
    [{ kind: 'maxPool2d', kernel: 3, stride: 1, padding: 1 }, conv('Wp')],
  ];
  const places = { 1: '1_1', '3r': '2_1', 3: '2_2', '5r': '3_1', 5: '3_2', p: '4_2' };
  const naming = Object.entries(places).flatMap(
    ([suffix, place]): Names => [
      [0, `branch${place}_W`, `W${suffix}`],
      ...biasOf(inputs, 0, `branch${place}_b`, `b${suffix}`),
    ],
  );
  return { layers: [{ kind: 'parallel', branches }], naming };
}

function denseAfter(first: LayerSpec, inputs: Inputs): Stack {
  const bias = inputs.b !== undefined;
  const layers: LayerSpec[] = [first, { kind: 'dense', units: tensorIn(inputs, 'W').shape[0]!, bias }];
  return { layers, naming: [[1, 'W', 'W'], ...biasOf(inputs, 1, 'b', 'b')] };
}

function convReluPool(config: Config, inputs: Inputs): Stack {
  const high = inFormula(config, /maxpool(\d+)x/) ?? 2;
  const kernel = [high, inFormula(config, /maxpool\d+x(\d+)/) ?? high] as const;
  const stride = inFormula(config, /maxpool\S+ s(\d+)/) ?? kernel;
  const same = /conv\S+ (same|pad)/.test(String(config.formula ?? ''));
  const convStride = inFormula(config, /conv\S+ (?:valid |same )?s(\d+)/) ?? 1;
  const bias = inputs.b !== undefined;
  const more = { activation: 'relu', stride: convStride, bias } as const;
  const conv = convIn(inputs, 'W', same ? more : { ...more, padding: 'valid' });
  return {
    layers: [conv, { kind: 'maxPool2d', kernel, stride }],
    naming: [[0, 'W', 'W'], ...biasOf(inputs, 0, 'b', 'b')],
  };
}

function stackIn(config: Config, inputs: Inputs): Stack {
  switch (config.block) {
    case 'flatten':
      return { layers: [{ kind: 'flatten' }], naming: [] };
    case 'flatten_dense':
      return denseAfter({ kind: 'flatten' }, inputs);
    case 'global_avg_pool':
      return { layers: [{ kind: 'globalAveragePool2d' }], naming: [] };
    case 'global_avg_pool + dense':
      return denseAfter({ kind: 'globalAveragePool2d' }, inputs);
    case 'residual':
    case 'residual_projection':
    case 'residual_bottleneck':
      return residual(config, inputs);
    case 'inception':
      return inception(inputs);
    case 'conv_relu_maxpool':
      return convReluPool(config, inputs);
    default:
      return unsupported(`There is no block "${String(config.block)}".`);
  }
}

function concatenation(config: Config, inputs: Inputs): Outputs {
  const names = Object.keys(inputs).filter((name) => name !== 'gy');
  const parts: Tensor[] = names.map((name) => tensorIn(inputs, name));
  const given = numberIn(config, 'axis', 1);
  const axis = given < 0 ? given + parts[0]!.shape.length : given;
  const backs = split(
    tensorIn(inputs, 'gy'),
    axis,
    parts.map((part) => part.shape[axis]!),
  );
  const y = concat(parts, axis);
  return { y, ...Object.fromEntries(names.map((name, k) => [`d${name}`, tensor(backs[k]!.shape, backs[k]!.data)])) };
}

export const adapter: Adapter = {
  run(config, inputs) {
    if (config.block === 'concat') return concatenation(config, inputs);
    const { layers, naming } = stackIn(config, inputs);
    return runLayers(layers, inputs, naming, tensorIn(inputs, 'x'), tensorIn(inputs, 'gy')).outputs;
  },
};
