import { Rng, type RngState } from '../core/rng.ts';
import { epochOrder } from '../data/batchNumbers.ts';
import type { Tensors } from '../nn/layer.ts';
import { initialStates, type Params } from '../nn/model.ts';
import { type OptimizerState, startOptimizer } from '../optim/optimize.ts';
import { initParams } from './initParams.ts';
import {
  checkEpoch,
  checkTrainData,
  checkTrainSpec,
  exampleCount,
  type TrainData,
  type TrainSpec,
} from './trainSpec.ts';

/** A training run between two steps: everything it needs to go on. A value; a step returns a new one. */
export interface TrainState {
  /** Updates made so far. */
  readonly updates: number;
  /** Epochs finished so far. */
  readonly epoch: number;
  /** The order of the examples in the present epoch. */
  readonly order: readonly number[];
  /** How many examples of the present epoch went into updates, */
  readonly position: number;
  /** and how many of the next batch have been looked at since, when stepping example by example. */
  readonly within: number;
  readonly params: Params;
  /** What layers keep from batch to batch (running statistics). */
  readonly states: readonly (Tensors | undefined)[];
  readonly optimizer: OptimizerState;
  readonly rng: RngState;
}

/** The examples of an epoch in order, drawn from `rng` unless the spec wants them as they come. */
export const orderFor = ({ shuffle = true }: TrainSpec, count: number, rng: Rng): number[] =>
  epochOrder(count, shuffle ? rng : undefined);

/**
 * The state before the first update; `params` are drawn by the seed unless given. Inputs [N, …], one target an example.
 * No rule of the field: a fresh order for each epoch as in PyTorch's `DataLoader`.
 * @throws EngineError for a spec or data that cannot be.
 */
export function startTraining(spec: TrainSpec, data: TrainData, params?: Params): TrainState {
  checkTrainSpec(spec);
  checkTrainData(spec, data);
  checkEpoch(spec, exampleCount(data));
  const rng = Rng.fromSeed(spec.seed);
  const start = params ?? initParams(spec.model, rng, spec.init, spec.biases);
  const order = orderFor(spec, exampleCount(data), rng);
  return {
    updates: 0,
    epoch: 0,
    order,
    position: 0,
    within: 0,
    params: start,
    states: initialStates(spec.model),
    optimizer: startOptimizer(spec.optimizer, start),
    rng: rng.state,
  };
}
