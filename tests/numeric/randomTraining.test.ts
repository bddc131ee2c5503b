import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import { shapesOf } from '#engine/nn/spec.ts';
import { OPTIMIZERS, type OptimizerName } from '#engine/optim/table.ts';
import { runTraining } from '#engine/train/run.ts';
import { restore, type Snapshot, snapshotOf } from '#engine/train/snapshot.ts';
import { startTraining, type TrainState } from '#engine/train/state.ts';
import type { TrainData, TrainSpec } from '#engine/train/trainSpec.ts';
import { randomSpec } from '#tests/support/randomSpec.ts';

const EXAMPLES = 8;
const UPDATES = 5;

function setUp(seed: number, optimizer: OptimizerName, batchSize: number): { spec: TrainSpec; data: TrainData } {
  const model = randomSpec(seed);
  const rng = Rng.fromSeed(seed);
  const draw = (shape: readonly number[]) =>
    tensor(
      shape,
      Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => rng.between(-1, 1)),
    );
  const data = { inputs: draw([EXAMPLES, ...model.input]), targets: draw([EXAMPLES, ...shapesOf(model).at(-1)!]) };
  const schedule = { kind: 'cosine', steps: UPDATES } as const;
  const rate = 0.01;
  return {
    data,
    spec: { model, optimizer: { name: optimizer, rate }, batchSize, seed, schedule, clip: { kind: 'norm', max: 1 } },
  };
}

const finish = (spec: TrainSpec, data: TrainData, from: TrainState): Snapshot => {
  let last = from;
  for (const { state } of runTraining(spec, data, from, 'batch', { updates: UPDATES })) last = state;
  return snapshotOf(last);
};

describe('a run of any network of any kinds of layers', () => {
  const kinds = new Set<string>();

  it('ends with the same bits when it is stored and restored anywhere, within a batch too', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...(Object.keys(OPTIMIZERS) as OptimizerName[])),
        fc.integer({ min: 2, max: 4 }),
        fc.nat(30),
        (seed, optimizer, batchSize, turns) => {
          const { spec, data } = setUp(seed, optimizer, batchSize);
          for (const kind of JSON.stringify(spec.model).match(/(?<="kind":")\w+/g) ?? []) kinds.add(kind);
          const start = startTraining(spec, data);
          const whole = finish(spec, data, start);
          let state = start;
          const looks = [...runTraining(spec, data, start, 'example', { updates: UPDATES })];
          if (turns > 0) state = looks[Math.min(turns, looks.length) - 1]!.state;
          const stored = JSON.parse(JSON.stringify(snapshotOf(state))) as Snapshot;
          expect(finish(spec, data, restore(stored, spec))).toEqual(whole);
          const left = [...runTraining(spec, data, restore(stored, spec), 'example', { updates: UPDATES })];
          expect(left.map(({ reports }) => reports)).toEqual(looks.slice(turns).map(({ reports }) => reports));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('has met convolution, pooling, norms, recurrence, residual and parallel blocks, and dropout', () => {
    const wanted = ['conv2d', 'maxPool2d', 'avgPool2d', 'batchNorm', 'layerNorm', 'rnn', 'lstm', 'gru'];
    expect([...wanted, 'residual', 'parallel', 'dropout'].filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe('a stored state', () => {
  it('keeps every bit through JSON: minus zero, the smallest number, and what is not finite', () => {
    const { spec } = setUp(1, 'adam', 2);
    const model = { input: [3], layers: [{ kind: 'dense', units: 1 }], loss: 'meanSquares' } as const;
    const state = startTraining(
      { ...spec, model },
      {
        inputs: tensor([2, 3], [1, 2, 3, 4, 5, 6]),
        targets: tensor([2, 1], [0, 1]),
      },
    );
    const odd = [-0, 5e-324, -1.7976931348623157e308];
    const params = [{ ...state.params[0]!, W: tensor([1, 3], odd), b: tensor([1], [Number.NaN]) }];
    const stored = JSON.parse(JSON.stringify(snapshotOf({ ...state, params }))) as Snapshot;
    const back = restore(stored, { ...spec, model });
    expect(Array.from(back.params[0]!.W!.data).map((v, i) => Object.is(v, odd[i]))).toEqual([true, true, true]);
    expect(back.params[0]!.b!.data[0]).toBeNaN();
  });
});
