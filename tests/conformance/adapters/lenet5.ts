import { type Shape, type Tensor, zeros } from '#engine/core/tensor.ts';
import { applyActivation } from '#engine/functions/activation/applyActivation.ts';
import { layerOf } from '#engine/nn/layers/table.ts';
import { lossAndGradients, type Params } from '#engine/nn/model.ts';
import { type LayerSpec, type ModelSpec, shapesOf } from '#engine/nn/spec.ts';
import { optimize, startOptimizer } from '#engine/optim/optimize.ts';
import { activationNamed } from '../activationIn.ts';
import { type Adapter, type Config, unsupported } from '../adapter.ts';
import { checksumOf } from '../checksumOf.ts';
import { lcg } from '../lcg.ts';
import { lossIn } from '../lossIn.ts';
import { maybeTensorIn, numberIn, wordIn } from '../readInputs.ts';

const CLASSES = 10;
/** What the format calls the layers; flatten has no name. */
const NAMES = ['conv1', 'pool1', 'conv2', 'pool2', '', 'fc1', 'fc2', 'fc3'] as const;

function poolIn(config: Config): LayerSpec {
  const match = /^(avg|max)(\d+)x(\d+) s(\d+)$/.exec(wordIn(config, 'pool'));
  if (!match) return unsupported(`There is no pooling "${String(config.pool)}".`);
  const window = { kernel: [Number(match[2]), Number(match[3])] as const, stride: Number(match[4]) };
  return { kind: match[1] === 'avg' ? 'avgPool2d' : 'maxPool2d', ...window };
}

function specIn(config: Config): ModelSpec {
  if (config.network !== 'lenet5') return unsupported(`There is no network "${String(config.network)}".`);
  const activation = activationNamed(wordIn(config, 'activation'), config);
  const pool = poolIn(config);
  const size = numberIn(config, 'imageSize', 32);
  const [loss, reduction = 'mean'] = wordIn(config, 'loss', 'sparse_ce_with_logits mean').split(' ');
  return {
    input: [1, size, size],
    layers: [
      { kind: 'conv2d', filters: 6, kernel: 5, padding: numberIn(config, 'conv1Pad', 0), activation },
      pool,
      { kind: 'conv2d', filters: 16, kernel: 5, activation },
      pool,
      { kind: 'flatten' },
      { kind: 'dense', units: 120, activation },
      { kind: 'dense', units: 84, activation },
      { kind: 'dense', units: CLASSES },
    ],
    loss: lossIn({ loss, reduction }),
  };
}

/** Weights, pictures and labels from one stream: (2u − 1)/√fanIn, u, ⌊10u⌋. */
function drawn(spec: ModelSpec, batch: number, seed: number) {
  const next = lcg(seed);
  const fill = (shape: Shape, f: (u: number) => number): Tensor => {
    const t = zeros(shape);
    for (let i = 0; i < t.data.length; i++) t.data[i] = f(next());
    return t;
  };
  const shapes = shapesOf(spec);
  const params: Params = spec.layers.map((layer, k) =>
    Object.fromEntries(
      Object.entries(layerOf(layer).parameters(layer, shapes[k]!)).map(([name, { shape, fanIn }]) => [
        name,
        fill(shape, (u) => (2 * u - 1) / Math.sqrt(fanIn)),
      ]),
    ),
  );
  const x = fill([batch, ...spec.input], (u) => u);
  return { params, x, labels: fill([batch], (u) => Math.floor(CLASSES * u)) };
}

/** Tensors of all layers under the names of the format, summed up as the case asks. */
function summed(layers: Params, asked: unknown): Record<string, unknown> {
  const wanted = (asked ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    layers.flatMap((tensors, k) =>
      Object.entries(tensors).map(([name, t]) => {
        const full = `${NAMES[k]}.${name}`;
        return [full, checksumOf(t, wanted[full])];
      }),
    ),
  );
}

export const adapter: Adapter = {
  run(config, inputs, { asked }) {
    const spec = specIn(config);
    const made = drawn(spec, numberIn(config, 'batch'), numberIn(config, 'lcgSeed'));
    const labels = maybeTensorIn(inputs, 'labels') ?? made.labels;
    const first = lossAndGradients(spec, made.params, made.x, labels);
    const logits = first.passes.at(-1)!.a;
    const wanted = (asked.activations ?? {}) as Readonly<Record<string, unknown>>;
    const activations = first.passes.map(({ a }, k): [string, unknown] => {
      const name = NAMES[k] === 'fc3' ? 'logits' : NAMES[k]!;
      return [name, checksumOf(a, wanted[name])];
    });
    const descent = { name: 'sgd', rate: numberIn(config, 'lr') } as const;
    const losses = Array.isArray(asked.sgdLoss) ? asked.sgdLoss.length : 1;
    const marks = Object.keys(asked).map((name) => Number(/^paramsAfter(\d+)$/.exec(name)?.[1] ?? 0));
    const sgdLoss = [first.loss];
    const after: Record<string, unknown> = {};
    let state = startOptimizer(descent, made.params);
    let params = made.params;
    let { grads } = first;
    for (let k = 1; k <= Math.max(losses - 1, ...marks); k++) {
      ({ params, state } = optimize(descent, state, params, grads));
      after[`paramsAfter${k}`] = summed(params, asked[`paramsAfter${k}`]);
      const now = lossAndGradients(spec, params, made.x, labels);
      sgdLoss.push(now.loss);
      grads = now.grads;
    }
    return {
      activations: Object.fromEntries(activations),
      logits,
      probabilities: applyActivation('softmax', logits),
      loss: first.loss,
      dx: checksumOf(first.blames[0]!.dx, asked.dx),
      gradients: summed(first.grads, asked.gradients),
      sgdLoss: sgdLoss.slice(0, losses),
      ...after,
    };
  },
};
