import { ensure } from '#engine/core/engineError.ts';
import { takeRows } from '#engine/data/dataset.ts';
import type { Params } from '#engine/nn/model.ts';
import { zipParams } from '#engine/nn/parameters.ts';
import { checkGradient } from '#engine/train/checkGradient.ts';
import { exampleGradients } from '#engine/train/exampleGradients.ts';
import type { StepRequest } from './engineApi.ts';
import { asParams, asTensor } from './plain.ts';

/** One example by itself: its loss before and after a step along the mean, and its gradient, all parameters in a row. */
export interface ExampleBlame {
  readonly loss: number;
  readonly after: number;
  readonly gradient: readonly number[];
  /** Cosine of the angle between its gradient and the mean: 1 the same way, −1 the opposite way; 0 where one is zero. */
  readonly along: number;
}

/** The gradients of several examples, and the mean of those that are kept, found in three ways. */
export interface ExampleBlames {
  /** All examples, also those that were left out. */
  readonly examples: readonly ExampleBlame[];
  /** Mean loss of the kept examples before and after a step along the mean. */
  readonly loss: number;
  readonly after: number;
  /** The mean of the kept gradients. */
  readonly mean: readonly number[];
  /** The gradient of the mean loss: one backward pass of the kept batch. */
  readonly batch: readonly number[];
  /** The slope of the mean loss by nudging each parameter (central difference). */
  readonly nudged: readonly number[];
  /** The largest difference between `mean` and `batch`. */
  readonly apart: number;
}

const flat = (params: Params): number[] =>
  params.flatMap((layer) => Object.values(layer).flatMap(({ data }) => Array.from(data)));
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Cosine of the angle between two rows of numbers; 0 where one of them is zero. */
function cosine(a: readonly number[], b: readonly number[]): number {
  const lengths = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}

/**
 * What each example of a batch asks of the parameters, and what the kept ones ask together. The request's loss is a mean
 * over examples; its rate is the length of the step.
 * @throws EngineError when no example is kept, and for what the engine refuses.
 */
export function exampleBlames(
  { spec, params: plain, x, t, update }: StepRequest,
  kept: readonly number[],
): ExampleBlames {
  ensure(kept.length > 0, 'Every example is left out, and the mean of nothing is nothing. Keep at least one.');
  const params = asParams(plain);
  const data = { inputs: asTensor(x), targets: asTensor(t) };
  const all = Array.from({ length: x.shape[0]! }, (_, i) => i);
  const each = exampleGradients(spec, params, data, all).examples;
  const together = exampleGradients(spec, params, data, kept);
  const moved = zipParams(params, together.mean, (w, g) => w - update.rate * g);
  const after = exampleGradients(spec, moved, data, all).examples;
  const mean = flat(together.mean);
  const { rows } = checkGradient(spec, params, takeRows(data.inputs, kept), takeRows(data.targets, kept));
  return {
    examples: each.map(({ loss, gradient }, i) => {
      const row = flat(gradient);
      return { loss, after: after[i]!.loss, gradient: row, along: cosine(row, mean) };
    }),
    loss: meanOf(kept.map((i) => each[i]!.loss)),
    after: meanOf(kept.map((i) => after[i]!.loss)),
    mean,
    batch: flat(together.batch),
    nudged: rows.map(({ numeric }) => numeric),
    apart: together.apart,
  };
}
