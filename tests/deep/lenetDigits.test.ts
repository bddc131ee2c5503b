import { describe, expect, it } from 'vitest';
import { digits } from '#engine/data/generators/digits.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { evaluateModel } from '#engine/train/evaluate.ts';
import { runTraining } from '#engine/train/run.ts';
import { startTraining } from '#engine/train/state.ts';
import type { TrainSpec } from '#engine/train/trainSpec.ts';

/** LeNet-5 in its modern form: ReLU and max pooling. */
const lenet5: ModelSpec = {
  input: [1, 28, 28],
  layers: [
    { kind: 'conv2d', filters: 6, kernel: 5, padding: 2, activation: 'relu' },
    { kind: 'maxPool2d', kernel: 2 },
    { kind: 'conv2d', filters: 16, kernel: 5, activation: 'relu' },
    { kind: 'maxPool2d', kernel: 2 },
    { kind: 'flatten' },
    { kind: 'dense', units: 120, activation: 'relu' },
    { kind: 'dense', units: 84, activation: 'relu' },
    { kind: 'dense', units: 10 },
  ],
  loss: 'sparseCrossEntropyFromLogits',
};

const spec: TrainSpec = {
  model: lenet5,
  optimizer: { name: 'adam', rate: 0.002 },
  schedule: { kind: 'cosine', steps: 752, least: 0.0001 },
  init: { kind: 'he' },
  batchSize: 32,
  seed: 1,
};

describe('LeNet-5 in doubles, on drawn digits', () => {
  it('reads at least 98 of 100 that it has not seen, after four epochs (about a minute of one core)', () => {
    const train = digits.make(1, { samples: 6000 });
    const test = digits.make(2, { samples: 2000 });
    let state = startTraining(spec, train);
    for (const turn of runTraining(spec, train, state, 'epoch', { epochs: 4 })) state = turn.state;
    expect(state.updates).toBe(752);
    const { accuracy } = evaluateModel(lenet5, state.params, test, state.states);
    console.info(`LeNet-5 reads ${(100 * accuracy).toFixed(2)} % of 2000 digits.`);
    expect(accuracy).toBeGreaterThanOrEqual(0.98);
  });
});
