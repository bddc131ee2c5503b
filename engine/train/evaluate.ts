import { type Tensor, zeros } from '../core/tensor.ts';
import { takeRows } from '../data/dataset.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import type { Tensors } from '../nn/layer.ts';
import { forward, type Params } from '../nn/model.ts';
import type { ModelSpec } from '../nn/spec.ts';
import { accuracy } from './metrics.ts';
import type { TrainData } from './trainSpec.ts';

/** How good a network is on some data. `accuracy` is the share of right classes, where the targets mean classes. */
export interface Evaluation {
  readonly loss: number;
  readonly accuracy: number;
  readonly prediction: Tensor;
}

const CHUNK = 256;

/** The outputs for all examples, as in use (no dropout, running statistics), worked out in chunks to bound the memory. */
export function predict(
  model: ModelSpec,
  params: Params,
  inputs: Tensor,
  states: readonly (Tensors | undefined)[] = [],
): Tensor {
  const count = inputs.shape[0] ?? 0;
  let all: Tensor | undefined;
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i);
    const part = forward(model, params, takeRows(inputs, rows), { training: false }, states).at(-1)!.a;
    all ??= zeros([count, ...part.shape.slice(1)]);
    all.data.set(part.data, (from * all.data.length) / count);
  }
  return all ?? zeros([0]);
}

/** Loss and accuracy over all examples. No rule of the field: the loss and `accuracy` do the work. */
export function evaluateModel(
  model: ModelSpec,
  params: Params,
  data: TrainData,
  states: readonly (Tensors | undefined)[] = [],
): Evaluation {
  const prediction = predict(model, params, data.inputs, states);
  const { total } = lossAt(lossOf(model.loss), prediction, data.targets);
  return {
    loss: total,
    accuracy: accuracy(prediction, data.targets, model.loss),
    prediction,
  };
}
