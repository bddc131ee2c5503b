import { type Tensor, zeros } from '../core/tensor.ts';
import { takeRows } from '../data/dataset.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import type { Context } from '../nn/layer.ts';
import { backward, forward, type Params, type States } from '../nn/model.ts';
import { zipParams } from '../nn/parameters.ts';
import type { ModelSpec } from '../nn/spec.ts';
import type { TrainData } from './trainSpec.ts';

/** What one example of a batch wants: its own loss and gradient, and how much it counts in the batch. */
export interface ExampleGradient {
  /** The number of the example in the data. */
  readonly example: number;
  readonly loss: number;
  /** ∂(its own loss)/∂ each parameter. */
  readonly gradient: Params;
  /** Its part of the batch's gradient: weight × gradient. */
  readonly share: Params;
  /** 1/n where the loss is a mean over n examples, 1 where it is a sum; 0 for an example that the loss ignores. */
  readonly weight: number;
}

/** The gradients of a batch, example by example and together. */
export interface BatchGradients {
  readonly examples: readonly ExampleGradient[];
  /** The sum of the shares, added in the order of the batch. */
  readonly mean: Params;
  /** The gradient of the batch as a training step computes it, all examples at once, with the same bits. */
  readonly batch: Params;
  /** The largest difference between `mean` and `batch`: rounding alone, since the same products are added in another order. */
  readonly apart: number;
}

/** A tensor of zeros but for one row of the first axis. */
function onlyRow(t: Tensor, n: number): Tensor {
  const row = t.data.length / t.shape[0]!;
  const out = zeros(t.shape);
  out.data.set(t.data.subarray(n * row, (n + 1) * row), n * row);
  return out;
}

const scaled = (params: Params, factor: number): Params => zipParams(params, params, (g) => g * factor);

/** The loss and the divisor of one example alone; nothing where the loss ignores it. */
function lossOfRow(model: ModelSpec, prediction: Tensor, targets: Tensor, n: number) {
  const chosen = lossOf(model.loss);
  const { ignoreIndex } = chosen.settings;
  const t = takeRows(targets, [n]);
  if (chosen.rule.classTargets && t.data.every((label) => label === ignoreIndex)) return undefined;
  return lossAt(chosen, takeRows(prediction, [n]), t);
}

/**
 * The gradient of every example of a batch by itself and their mean: the batch is run forward once, and each example's
 * blame is sent back alone. So layers that mix examples (batch norm) and random masks are those of the batch itself. A
 * root-mean-square loss does not add up over examples; there `gradient` is the share and `weight` 1. `states` are what
 * the layers bring along; `context` as in a training step, with the generator that drew its masks. Gradients one by one
 * as in Goodfellow 2015; the passes are ours.
 * @throws EngineError when data or parameters do not fit.
 */
export function exampleGradients(
  model: ModelSpec,
  params: Params,
  data: TrainData,
  examples: readonly number[],
  context: Context = { training: false },
  states: States = [],
): BatchGradients {
  const targets = takeRows(data.targets, examples);
  const passes = forward(model, params, takeRows(data.inputs, examples), context, states);
  const prediction = passes.at(-1)!.a;
  const chosen = lossOf(model.loss);
  const judged = lossAt(chosen, prediction, targets);
  const blame = judged.gradient();
  const back = (dOutput: Tensor): Params => backward(model, params, passes, dOutput, context).map((b) => b.grads);
  const all = examples.map((example, n): ExampleGradient => {
    const share = back(onlyRow(blame, n));
    const own = lossOfRow(model, prediction, targets, n);
    if (!own) return { example, loss: 0, gradient: share, share, weight: 0 };
    const weight = chosen.rule.outer ? 1 : own.divisor / judged.divisor;
    return { example, loss: own.total, gradient: weight === 1 ? share : scaled(share, 1 / weight), share, weight };
  });
  const mean = all.slice(1).reduce((sum, { share }) => zipParams(sum, share, (a, b) => a + b), all[0]!.share);
  const batch = back(blame);
  let apart = 0;
  for (const [k, layer] of batch.entries())
    for (const [name, { data: numbers }] of Object.entries(layer))
      numbers.forEach((g, i) => {
        apart = Math.max(apart, Math.abs(g - mean[k]![name]!.data[i]!));
      });
  return { examples: all, mean, batch, apart };
}
