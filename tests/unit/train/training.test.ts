import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tensor } from '#engine/core/tensor.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { OPTIMIZERS, type OptimizerName } from '#engine/optim/table.ts';
import { type Progress, runTraining, type Stride } from '#engine/train/run.ts';
import { restore, type Snapshot, snapshotOf } from '#engine/train/snapshot.ts';
import { startTraining, type TrainState } from '#engine/train/state.ts';
import type { TrainData, TrainSpec } from '#engine/train/trainSpec.ts';
import { smallData as data, smallRun as spec } from '#tests/support/smallRun.ts';

const throughJson = (state: TrainState): TrainState =>
  restore(JSON.parse(JSON.stringify(snapshotOf(state))) as Snapshot, spec);

const finish = (from: TrainState, stride: Stride, updates: number, with_ = spec): TrainState => {
  let last = from;
  for (const { state } of runTraining(with_, data, from, stride, { updates })) last = state;
  return last;
};

describe('left-over examples', () => {
  it('are kept or dropped, and nothing else', () => {
    const odd = { ...spec, leftOver: 'burn' } as unknown as TrainSpec;
    expect(() => finish(startTraining(spec, data), 'batch', 1, odd)).toThrow(/treated by "burn"\. Choose keep or drop/);
  });

  it('are not dropped where no batch would be left', () => {
    const none = { ...spec, leftOver: 'drop', batchSize: 1000 } as const;
    expect(() => startTraining(none, data)).toThrow(/A batch of 1000 is never full with/);
  });
});

describe('a training run', () => {
  it('gives the same bits for the same seed, and others for another', () => {
    const run = (seed: number) => snapshotOf(finish(startTraining({ ...spec, seed }, data), 'batch', 20));
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  it('ends with the same bits whether it goes by example, batch or epoch', () => {
    const start = startTraining(spec, data);
    const batches = finish(start, 'batch', 20);
    expect(snapshotOf(finish(start, 'example', 20))).toEqual(snapshotOf(batches));
    expect(snapshotOf(finish(start, 'epoch', 20))).toEqual(snapshotOf(batches));
    expect(batches.epoch).toBe(5);
  });

  it('ends with the same bits when it is stored and restored anywhere on the way', () => {
    const whole = snapshotOf(finish(startTraining(spec, data), 'batch', 12));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom<Stride>('example', 'batch', 'epoch'),
        (turns, stride) => {
          let state = startTraining(spec, data);
          let turn = 0;
          for (const progress of runTraining(spec, data, state, 'example', { updates: 12 })) {
            if (turn++ >= turns) break;
            state = progress.state;
          }
          expect(snapshotOf(finish(throughJson(state), stride, 12))).toEqual(whole);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('restores runs of every optimizer, batch size and seed to the bit', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.constantFrom(...(Object.keys(OPTIMIZERS) as OptimizerName[])),
          convention: fc.constantFrom('torch' as const, 'keras' as const),
          batchSize: fc.integer({ min: 1, max: 12 }),
          seed: fc.nat(),
          shuffle: fc.boolean(),
          cut: fc.integer({ min: 0, max: 8 }),
        }),
        ({ name, convention, batchSize, seed, shuffle, cut }) => {
          const any: TrainSpec = { ...spec, optimizer: { name, convention, rate: 0.05 }, batchSize, seed, shuffle };
          const start = startTraining(any, data);
          const half = JSON.parse(JSON.stringify(snapshotOf(finish(start, 'batch', cut, any)))) as Snapshot;
          expect(snapshotOf(finish(restore(half, any), 'batch', 8, any))).toEqual(
            snapshotOf(finish(start, 'batch', 8, any)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('restores networks with running statistics and dropout to the bit', () => {
    const deep: TrainSpec = {
      ...spec,
      model: {
        input: [2],
        layers: [
          { kind: 'dense', units: 4 },
          { kind: 'batchNorm' },
          { kind: 'activation', activation: 'relu' },
          { kind: 'dropout', rate: 0.3 },
          { kind: 'dense', units: 2, activation: 'softmax' },
        ],
        loss: 'sparseCrossEntropy',
      } as ModelSpec,
    };
    const labelled: TrainData = { inputs: data.inputs, targets: tensor([11], data.targets.data) };
    const go = (from: TrainState, updates: number) => {
      let last = from;
      for (const { state } of runTraining(deep, labelled, from, 'batch', { updates })) last = state;
      return last;
    };
    const start = startTraining(deep, labelled);
    const half = restore(JSON.parse(JSON.stringify(snapshotOf(go(start, 5)))) as Snapshot, deep);
    expect(snapshotOf(go(half, 12))).toEqual(snapshotOf(go(start, 12)));
    expect(go(start, 12).states.some((layer) => layer !== undefined)).toBe(true);
  });

  it('leaves the state it started from untouched', () => {
    const start = startTraining(spec, data);
    const before = JSON.stringify(snapshotOf(start));
    finish(start, 'batch', 5);
    expect(JSON.stringify(snapshotOf(start))).toBe(before);
  });

  it('goes example by example, and only the last of a batch changes the parameters', () => {
    const start = startTraining(spec, data);
    const turns: Progress[] = [];
    for (const turn of runTraining(spec, data, start, 'example', { updates: 1 })) turns.push(turn);
    expect(turns.map(({ reports }) => reports[0]!.kind)).toEqual(['example', 'example', 'update']);
    expect(turns[1]!.state.params).toBe(start.params);
    expect(turns[2]!.state.params).not.toBe(start.params);
    expect(turns[2]!.reports[0]!.examples).toEqual(start.order.slice(0, 3));
  });

  it('splits the loss into data and penalty, and lowers it', () => {
    const start = startTraining(spec, data);
    const losses: number[] = [];
    for (const { reports } of runTraining({ ...spec, batchSize: 11 }, data, start, 'batch', { updates: 60 })) {
      const { loss } = reports[0]!;
      expect(loss.total).toBe(loss.data + loss.penalty);
      expect(loss.penalty).toBeGreaterThan(0);
      losses.push(loss.data);
    }
    expect(losses.at(-1)!).toBeLessThan(losses[0]! / 2);
  });

  it('sees every example once an epoch', () => {
    const start = startTraining(spec, data);
    const [{ reports }] = [...runTraining(spec, data, start, 'epoch', { epochs: 1 })] as [Progress];
    const seen = reports.flatMap(({ examples }) => examples);
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 11 }, (_, i) => i));
    expect(reports.map(({ examples }) => examples.length)).toEqual([3, 3, 3, 2]);
    const unshuffled = { ...spec, shuffle: false };
    expect(startTraining(unshuffled, data).order).toEqual(Array.from({ length: 11 }, (_, i) => i));
  });
});
