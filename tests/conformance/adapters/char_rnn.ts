import { reshape, type Shape, type Tensor, tensor, zeros } from '#engine/core/tensor.ts';
import { lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { layerOf } from '#engine/nn/layers/table.ts';
import { forward, lossAndGradients, type Params } from '#engine/nn/model.ts';
import { type ModelSpec, shapesOf } from '#engine/nn/spec.ts';
import { type ClipSpec, clipGradients } from '#engine/optim/clip.ts';
import { optimize, startOptimizer } from '#engine/optim/optimize.ts';
import type { OptimizerSpec } from '#engine/optim/table.ts';
import { type Adapter, type Config, unsupported } from '../adapter.ts';
import { lcg } from '../lcg.ts';
import { numberIn, wordIn } from '../readInputs.ts';
import { recurrentNamed } from '../recurrentIn.ts';

/** A character model: the network, its symbols, the sequence as one-hot rows, and the symbols that follow. */
interface CharModel {
  readonly spec: ModelSpec;
  readonly vocab: readonly string[];
  readonly text: string;
  readonly x: Tensor;
  readonly t: Tensor;
}

/** One-hot rows of symbols, [1, T, V]. */
function oneHot(symbols: readonly number[], size: number): Tensor {
  const rows = zeros([1, symbols.length, size]);
  symbols.forEach((symbol, k) => {
    rows.data[k * size + symbol] = 1;
  });
  return rows;
}

function modelIn(config: Config): CharModel {
  const text = wordIn(config, 'text');
  const vocab = (config.vocab as string[] | undefined) ?? [...new Set(text)].sort();
  const steps = numberIn(config, 'T', text.length - 1);
  const symbols = [...text].map((letter) => vocab.indexOf(letter));
  if (symbols.length < steps + 1 || symbols.includes(-1))
    return unsupported('The text does not fit its symbols and T.');
  if (config.h0 !== undefined && config.h0 !== 0) return unsupported('Only first states of 0 are known here.');
  const reduction = /\bsum\b/.test(String(config.loss)) ? 'sum' : 'mean';
  return {
    spec: {
      input: [steps, vocab.length],
      layers: [
        recurrentNamed(wordIn(config, 'cell'), numberIn(config, 'hidden')),
        { kind: 'dense', units: vocab.length, everyStep: true },
      ],
      loss: { name: 'sparseCrossEntropyFromLogits', reduction },
    },
    vocab,
    text,
    x: oneHot(symbols.slice(0, steps), vocab.length),
    t: tensor([1, steps], symbols.slice(1, steps + 1)),
  };
}

/** All weights from one stream, (2u − 1)/√hidden, in the order of the layers. */
function drawn(spec: ModelSpec, hidden: number, seed: number): Params {
  const next = lcg(seed);
  const shapes = shapesOf(spec);
  const fill = (shape: Shape): Tensor => {
    const t = zeros(shape);
    for (let i = 0; i < t.data.length; i++) t.data[i] = (2 * next() - 1) / Math.sqrt(hidden);
    return t;
  };
  return spec.layers.map((layer, k) =>
    Object.fromEntries(
      Object.entries(layerOf(layer).parameters(layer, shapes[k]!)).map(([name, { shape }]) => [name, fill(shape)]),
    ),
  );
}

/** The loss after 0, 1, … updates, and the parameters at the end. */
function descend({ spec, x, t }: CharModel, start: Params, optimizer: OptimizerSpec, updates: number, clip?: ClipSpec) {
  const loss: number[] = [];
  let params = start;
  let state = startOptimizer(optimizer, start);
  for (let k = 0; ; k++) {
    const now = lossAndGradients(spec, params, x, t);
    loss.push(now.loss);
    if (k === updates) return { loss, params };
    const grads = clip ? clipGradients(now.grads, clip).grads : now.grads;
    ({ params, state } = optimize(optimizer, state, params, grads));
  }
}

/** Feeds the first symbol, then always the likeliest, carrying the state along; the margin is that of the closest call. */
function greedy({ spec, vocab, text }: CharModel, params: Params, steps: number) {
  const one: ModelSpec = { ...spec, input: [1, vocab.length] };
  let symbol = vocab.indexOf([...text][0]!);
  let [written, margin] = [vocab[symbol]!, Infinity];
  let state = {};
  for (let k = 0; k < steps; k++) {
    const passes = forward(one, params, oneHot([symbol], vocab.length), { training: false }, [state]);
    const { hT, cT } = passes[0]!.saves;
    state = { h0: hT, ...(cT ? { c0: cT } : {}) };
    const ranked = [...passes[1]!.a.data.entries()].sort((a, b) => b[1] - a[1]);
    symbol = ranked[0]![0];
    margin = Math.min(margin, ranked[0]![1] - (ranked[1]?.[1] ?? -Infinity));
    written += vocab[symbol]!;
  }
  return { text: written, smallestLogitMargin: margin };
}

/** How a training run that a case asks for is set up; its settings stand beside the losses, of which only the count is read. */
function runIn(asked: unknown) {
  const run = (asked ?? {}) as Config;
  return { updates: Array.isArray(run.loss) ? run.loss.length - 1 : 0, run };
}

export const adapter: Adapter = {
  run(config, _inputs, { asked }) {
    const model = modelIn(config);
    const { spec, x, t, vocab } = model;
    const hidden = numberIn(config, 'hidden');
    const params = drawn(spec, hidden, numberIn(config, 'lcgSeed'));
    const { passes, blames, grads, loss } = lossAndGradients(spec, params, x, t);
    const steps = x.shape[1]!;
    const [cell, out] = grads as [Params[number], Params[number]];
    const outputs: Record<string, unknown> = {
      loss,
      perStep: reshape(lossAt(lossOf(spec.loss), passes[1]!.a, t).terms, [steps]),
      hidden: reshape(passes[0]!.a, [steps, hidden]),
      logits: reshape(passes[1]!.a, [steps, vocab.length]),
      dx: reshape(blames[0]!.dx, [steps, vocab.length]),
      ...Object.fromEntries(Object.entries(cell).map(([name, g]) => [`d${name}`, g])),
      dW_out: out.W,
      db_out: out.b,
      globalGradNorm: clipGradients(grads, { kind: 'norm', max: 1 }).norm,
    };
    for (const name of ['sgd', 'sgdClip']) {
      if (!asked[name]) continue;
      const { updates, run } = runIn(asked[name]);
      const clip = run.maxNorm === undefined ? undefined : ({ kind: 'norm', max: numberIn(run, 'maxNorm') } as const);
      outputs[name] = descend(model, params, { name: 'sgd', rate: numberIn(run, 'lr') }, updates, clip);
    }
    if (asked.adam) {
      const { updates, run } = runIn(asked.adam);
      const [beta1, beta2] = run.betas as [number, number];
      const settings = { beta1, beta2, eps: numberIn(run, 'eps') };
      const adam = descend(model, params, { name: 'adam', rate: numberIn(run, 'lr'), settings }, updates);
      outputs.adam = adam;
      outputs.greedyAfterAdam = greedy(model, adam.params, steps);
    }
    return outputs;
  },

  comparable: (path, value) =>
    ['sgd', 'sgdClip', 'adam'].includes(path) ? { loss: (value as { loss?: unknown } | undefined)?.loss } : value,
};
