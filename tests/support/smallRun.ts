import { Rng } from '#engine/core/rng.ts';
import { fromNested } from '#engine/core/tensor.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import type { TrainData, TrainSpec } from '#engine/train/trainSpec.ts';

const model: ModelSpec = {
  input: [2],
  layers: [
    { kind: 'dense', units: 5, activation: 'tanh' },
    { kind: 'dense', units: 1, activation: 'sigmoid' },
  ],
  loss: 'binaryCrossEntropy',
};

/** A small run with everything switched on: a schedule, clipping, penalties, a batch that does not divide the data. */
export const smallRun: TrainSpec = {
  model,
  optimizer: { name: 'adam', rate: 0.1 },
  schedule: { kind: 'cosine', steps: 60 },
  clip: { kind: 'norm', max: 1 },
  penalties: { l2: 0.001, l1: 0.0001 },
  batchSize: 3,
  seed: 7,
};

/** Eleven points of the plane, labelled by the sign of their product. */
export const smallData: TrainData = (() => {
  const rng = Rng.fromSeed(1);
  const rows = Array.from({ length: 11 }, () => [rng.between(-1, 1), rng.between(-1, 1)]);
  return { inputs: fromNested(rows), targets: fromNested(rows.map(([a, b]) => [Number(a! * b! > 0)])) };
})();
