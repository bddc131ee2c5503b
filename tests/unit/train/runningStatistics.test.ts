import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { tensor, zeros } from '#engine/core/tensor.ts';
import { initialStates } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { EXPLAINERS } from '#engine/trace/explain/table.ts';
import { orderOf } from '#engine/trace/order.ts';
import { replay } from '#engine/trace/step.ts';
import { traceOf } from '#engine/trace/trace.ts';
import { evaluateModel } from '#engine/train/evaluate.ts';
import { initParams } from '#engine/train/initParams.ts';
import { runTraining } from '#engine/train/run.ts';
import { restore, type Snapshot, snapshotOf } from '#engine/train/snapshot.ts';
import { startTraining, type TrainState } from '#engine/train/state.ts';
import type { TrainSpec } from '#engine/train/trainSpec.ts';

const model: ModelSpec = {
  input: [1, 2, 2],
  layers: [
    { kind: 'batchNorm', momentum: 0.25 },
    {
      kind: 'residual',
      body: [
        { kind: 'conv2d', filters: 1, kernel: 1 },
        { kind: 'batchNorm', convention: 'keras', momentum: 0.75 },
      ],
    },
    { kind: 'flatten' },
    { kind: 'dense', units: 1 },
  ],
  loss: 'meanSquares',
};
const spec: TrainSpec = { model, optimizer: { name: 'sgd', rate: 0.01 }, batchSize: 4, shuffle: false, seed: 3 };

const rng = Rng.fromSeed(8);
const inputs = tensor(
  [8, 1, 2, 2],
  Float64Array.from({ length: 32 }, () => rng.between(1, 3)),
);
const data = { inputs, targets: zeros([8, 1]) };

const run = (from: TrainState, updates: number): TrainState => {
  let last = from;
  for (const { state } of runTraining(spec, data, from, 'batch', { updates })) last = state;
  return last;
};

describe('running statistics', () => {
  it('move from batch to batch by the momentum towards mean and unbiased variance', () => {
    const start = startTraining(spec, data);
    expect(start.states[0]!.runningMean!.data[0]).toBe(0);
    expect(start.states[0]!.runningVar!.data[0]).toBe(1);
    let [mean, variance] = [0, 1];
    for (const updates of [1, 2]) {
      const batch = Array.from(inputs.data.subarray((updates - 1) * 16, updates * 16));
      const centre = batch.reduce((a, b) => a + b) / 16;
      mean = 0.75 * mean + 0.25 * centre;
      variance = 0.75 * variance + (0.25 * batch.reduce((sum, v) => sum + (v - centre) ** 2, 0)) / 15;
      const [kept] = run(start, updates).states;
      expect(kept!.runningMean!.data[0]).toBeCloseTo(mean, 14);
      expect(kept!.runningVar!.data[0]).toBeCloseTo(variance, 14);
    }
  });

  it('move inside blocks too, and serve when the network is used', () => {
    const trained = run(startTraining(spec, data), 6);
    expect(Object.keys(trained.states[1]!).sort()).toEqual(['body2_runningMean', 'body2_runningVar']);
    expect(trained.states[1]!.body2_runningVar!.data[0]).not.toBe(1);
    const used = evaluateModel(model, trained.params, data, trained.states).loss;
    expect(used).not.toBe(evaluateModel(model, trained.params, data).loss);
  });

  it('come back from a snapshot to the bit, and a snapshot without them is refused', () => {
    const half = run(startTraining(spec, data), 3);
    const stored = JSON.parse(JSON.stringify(snapshotOf(half))) as Snapshot;
    expect(snapshotOf(run(restore(stored, spec), 7))).toEqual(snapshotOf(run(half, 7)));
    const without = (states: Snapshot['states']) => () => restore({ ...stored, states }, spec);
    expect(without([])).toThrow(/runningMean of layer 1 \(batchNorm\) is missing/);
    const wrong = { runningMean: { shape: [2], data: [0, 0] }, runningVar: { shape: [1], data: [1] } };
    expect(without([wrong, ...stored.states.slice(1)])).toThrow(/runningMean of layer 1 \(batchNorm\) has shape 2/);
  });

  it('have lines in a trace that replay', () => {
    const context = { training: true };
    const update = { rate: 0.1, order: 'original', biases: 'trained' } as const;
    const t = zeros([8, 1]);
    const trace = traceOf(model, initParams(model, 1), inputs, t, update, context, initialStates(model));
    const moved = orderOf(trace, EXPLAINERS).filter((ref) => /^new .*running/.test(ref));
    expect(moved).toEqual([
      'new L2.body2_runningMean[0]',
      'new L2.body2_runningVar[0]',
      'new L1.runningMean[0]',
      'new L1.runningVar[0]',
    ]);
    const steps = moved.map((ref) => explain(trace, ref, EXPLAINERS)!);
    for (const step of steps) expect(replay(step)).toBe(step.value);
    expect(steps.map(({ phase }) => phase)).toEqual(['update', 'update', 'update', 'update']);
    expect(steps.map(({ rule }) => rule)).toEqual([
      'runningStatistic',
      'runningStatistic',
      'runningStatistic',
      'runningVariance',
    ]);
    expect(explain(trace, 'L1.runningMean[0]', EXPLAINERS)).toBeUndefined();
    const inUse = traceOf(model, initParams(model, 1), inputs, t, update, { training: false }, initialStates(model));
    expect(orderOf(inUse, EXPLAINERS).filter((ref) => ref.includes('running'))).toEqual([]);
  });
});
