import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { RoomRun } from '#engine/room/roomRun.ts';
import type { RoomSpec } from '#engine/room/roomSpec.ts';
import { viewOf } from '#engine/room/viewOf.ts';
import { restore, snapshotOf } from '#engine/train/snapshot.ts';
import { stepBatch } from '#engine/train/step.ts';
import { goTo, roomFor, runOf, straight } from '#tests/support/roomRuns.ts';
import { brokenRoom, busyRoom, circlesRoom } from '#tests/support/roomSpecs.ts';

const STEPS = 700;

describe.each([
  ['plain descent', circlesRoom],
  ['everything switched on', busyRoom],
])('a run with %s', (_name, spec) => {
  const states = straight(spec, STEPS);

  it('goes through the states of a straight run, bit for bit', () => {
    const run = runOf(spec);
    for (const state of states) {
      expect(run.state).toEqual(state);
      run.update();
    }
  });

  it('comes to the same bits wherever it is scrubbed to, back and ahead', () => {
    const run = runOf(spec);
    const rng = Rng.fromSeed(4);
    for (let i = 0; i < 60; i++) {
      const step = rng.int(STEPS + 1);
      goTo(run, step);
      if (i % 3 === 0) for (let n = rng.int(4); n > 0; n--) run.look();
      if (i % 5 === 0) viewOf(run, { field: 8, units: 4, curves: -1, histograms: 5, confusion: true });
      const { within, ...at } = run.state;
      const { within: _none, ...expected } = states[run.step]!;
      expect(at).toEqual(expected);
    }
  });

  it('steps by example to the same update, and by epoch to the same order', () => {
    const run = runOf(spec);
    while (run.step < 30) run.look();
    expect(run.state).toEqual(states[30]);
    const { epoch } = run;
    while (run.epoch === epoch) run.update();
    expect(run.state).toEqual(states[run.step]);
    expect(run.state.position).toBe(0);
  });

  it('goes on from a snapshot taken anywhere', () => {
    const { train, data } = roomFor(spec);
    for (const at of [0, 1, 57, 300]) {
      let state = restore(JSON.parse(JSON.stringify(snapshotOf(states[at]!))), train);
      for (let i = 0; i < 20; i++) state = stepBatch(train, data, state).state;
      expect(state).toEqual(states[at + 20]);
    }
  });

  it('branches by the same spec into itself', () => {
    const run = runOf(spec);
    goTo(run, 123);
    const branch = run.branch(roomFor(spec));
    expect(branch.state).toEqual(states[123]);
    goTo(branch, 400);
    expect(branch.state).toEqual(states[400]);
    goTo(branch, 50);
    expect(branch.state).toEqual(states[50]);
    goTo(branch, 124);
    expect(branch.state).toEqual(states[124]);
  });

  it('draws the same view at the same step, however it came there', () => {
    const ask = { field: 9, units: 5, histograms: 6, confusion: true, order: true };
    const [there, back] = [runOf(spec), runOf(spec)];
    goTo(there, 90);
    goTo(back, 300);
    goTo(back, 90);
    const { furthest: _a, curvesVersion: _b, ...one } = viewOf(there, ask);
    const { furthest: _c, curvesVersion: _d, ...other } = viewOf(back, ask);
    expect(other).toEqual(one);
  });
});

describe('a branch', () => {
  const what: RoomSpec = { ...circlesRoom, optimizer: { name: 'adam', rate: 0.02 }, batchSize: 10 };

  it('shares the past and goes its own way, reproducibly', () => {
    const run = runOf(circlesRoom);
    goTo(run, 200);
    const branch = run.branch(roomFor(what));
    expect(branch.state.params).toEqual(run.state.params);
    expect(branch.state.optimizer.steps).toBe(0);
    goTo(branch, 333);
    const there = branch.state;
    goTo(run, 333);
    expect(run.state.params).not.toEqual(there.params);
    goTo(branch, 100);
    goTo(run, 100);
    expect(branch.state).toEqual(run.state);
    goTo(branch, 333);
    expect(branch.state).toEqual(there);
  });

  it('can branch again, at the start too', () => {
    const first = runOf(circlesRoom).branch(roomFor(what));
    goTo(first, 40);
    const second = first.branch(roomFor(circlesRoom));
    goTo(second, 80);
    const there = second.state;
    goTo(second, 0);
    goTo(second, 80);
    expect(second.state).toEqual(there);
    goTo(second, 40);
    expect(second.state.params).toEqual(first.state.params);
    expect(second.room.train.batchSize).toBe(7);
    goTo(second, 39);
    expect(second.room.train.batchSize).toBe(10);
  });

  it('begins a new epoch where left-over examples are dropped from now on', () => {
    const run = runOf({ ...circlesRoom, batchSize: 4 });
    goTo(run, 7); // 28 of 30 examples
    const branch = run.branch(roomFor({ ...circlesRoom, batchSize: 4, leftOver: 'drop' }));
    expect(branch.state).toMatchObject({ position: 0, epoch: 1 });
    goTo(branch, 14);
    expect(branch.state).toMatchObject({ position: 0, epoch: 2 });
  });

  it.each([
    ['data', { data: { ...circlesRoom.data, seed: 4 } as RoomSpec['data'] }],
    ['inputs', { features: ['x1', 'x2', 'x1*x2'] }],
    ['layers', { layers: circlesRoom.layers.slice(1) }],
    ['dropout', { layers: circlesRoom.layers.map((layer) => ({ ...layer, dropout: 0.1 })) }],
  ])('refuses other %s in a sentence', (_name, change) => {
    const run = runOf(circlesRoom);
    expect(() => run.branch(roomFor({ ...circlesRoom, ...change }))).toThrow(
      /^A branch goes on with the same .+ start a new run\.$/,
    );
  });
});

describe('a run that breaks', () => {
  it('stops before the first number that is not finite, names its parameter and step, and says how it came', () => {
    const run = runOf(brokenRoom);
    while (run.update());
    const { trouble } = run;
    expect(trouble).toBeDefined();
    expect(run.step).toBe(trouble!.lastGood);
    expect(trouble!.update).toBe(trouble!.lastGood + 1);
    expect(Number.isFinite(trouble!.value)).toBe(false);
    expect(trouble!.parameter).toMatch(/^L\d+\.\w+\[/);
    expect(trouble!.sentence).toContain(`In update ${trouble!.update}, `);
    expect(trouble!.reason).toBe('growth');
    expect(trouble!.growth).toBeGreaterThan(1.05);
    const allFinite = (step: number): boolean => {
      goTo(run, step);
      const { train, validation, batchLoss, gradientNorm } = viewOf(run, {});
      return [train.loss, validation.loss, batchLoss, gradientNorm].every(Number.isFinite);
    };
    expect(trouble!.lastFinite).toBeLessThanOrEqual(trouble!.lastGood);
    expect(allFinite(trouble!.lastFinite)).toBe(true);
    for (let step = trouble!.lastFinite + 1; step <= trouble!.lastGood; step++) expect(allFinite(step)).toBe(false);
    goTo(run, trouble!.lastGood);
    const steps = trouble!.before.map(({ step }) => step);
    expect(steps).toEqual(Array.from({ length: steps.length }, (_, i) => trouble!.lastGood - steps.length + 1 + i));
    expect(
      run.state.params.every((layer) => Object.values(layer).every(({ data }) => data.every(Number.isFinite))),
    ).toBe(true);
    expect(run.update()).toBe(false);
  });

  it('can be gone back on, and goes another way by a branch', () => {
    const run = runOf(brokenRoom);
    while (run.update());
    const told = run.trouble;
    goTo(run, 1);
    while (run.update());
    expect(run.trouble).toEqual(told);
    goTo(run, 1);
    const tame = run.branch(roomFor({ ...brokenRoom, optimizer: { name: 'sgd', rate: 0.01 } }));
    for (let i = 0; i < 300; i++) expect(tame.update()).toBe(true);
    expect(tame.trouble).toBeUndefined();
  });

  it('says when the start itself was too much', () => {
    const layers = Array.from(
      { length: 6 },
      () => ({ units: 12, activation: 'identity', norm: 'none', dropout: 0 }) as const,
    );
    const init = { kind: 'constant', value: 1e6 } as const;
    const run = runOf({ ...brokenRoom, layers, init, optimizer: { name: 'sgd', rate: 1e6 } });
    while (run.update());
    expect(run.trouble!.reason).toBe('start');
    expect(run.trouble!.before.length).toBe(run.trouble!.lastGood + 1);
  });
});

it('refuses a step that is none', () => {
  const run = RoomRun.start(roomFor(circlesRoom));
  expect(() => run.approach(-1)).toThrow('There is no step -1. Give a whole number from 0 to');
  expect(() => run.approach(1e12)).toThrow('There is no step');
  expect(() => run.lookAt(0.5)).toThrow("0.5 examples can't be looked at");
});
