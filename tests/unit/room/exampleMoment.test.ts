import { describe, expect, it } from 'vitest';
import { linesOf } from '#components/lab/linesOf.ts';
import { requestOf } from '#components/widgets/backprop-microscope/request.ts';
import { microscopeMoment } from '#components/widgets/training-room/microscopeMoment.ts';
import { microscopeUnfit } from '#components/widgets/training-room/microscopeUnfit.ts';
import { eachParameter, tensorOf } from '#engine/nn/parameters.ts';
import { batchReport } from '#engine/room/batchReport.ts';
import { exampleMoment } from '#engine/room/exampleMoment.ts';
import { roomLines } from '#engine/room/roomLines.ts';
import type { RoomLayer, RoomSpec } from '#engine/room/roomSpec.ts';
import type { Step } from '#engine/trace/step.ts';
import { goTo, roomFor, runOf } from '#tests/support/roomRuns.ts';
import { busyRoom, circlesRoom } from '#tests/support/roomSpecs.ts';

const layer = (units: number, activation: RoomLayer['activation']): RoomLayer => ({
  units,
  activation,
  norm: 'none',
  dropout: 0,
});
const fits: readonly (readonly [string, RoomSpec])[] = [
  ['two classes by half squares', { ...circlesRoom, loss: 'halfSquares', scale: 'standard', batchSize: 1 }],
  [
    'a number by the mean of squares, with a schedule',
    {
      ...circlesRoom,
      data: { kind: 'plane', count: 30, noise: 0.05, seed: 2 },
      features: ['x1', 'x2', 'x1*x2'],
      layers: [layer(3, 'sigmoid'), layer(4, 'relu')],
      task: 'regression',
      loss: 'meanSquares',
      schedule: { kind: 'exponential', gamma: 0.9 },
      batchSize: 1,
    },
  ],
  ['no hidden layer', { ...circlesRoom, layers: [], loss: 'meanSquares', batchSize: 1 }],
];

describe.each(fits)('the microscope is given one example: %s', (_what, spec) => {
  const run = runOf(spec);
  goTo(run, 5);
  const { facts } = run.room;
  const place = facts.places[0]!;
  const moment = exampleMoment(run, 0, `L1.z[0,${place.units - 1}]`);
  const scene = microscopeMoment(facts, moment, run.step);
  const lines = linesOf(requestOf(scene));
  const valueAt = (ref: string): number | undefined => lines.find((line) => line.ref === ref)?.value;

  it('opens on the line that was asked for', () => {
    expect(microscopeUnfit(facts)).toBe('');
    expect(lines[moment.line]!.ref).toBe(`L1.z[0,${place.units - 1}]`);
    expect(scene.round).toBe(5);
  });

  it('has the numbers of the room, to the bit', () => {
    const unit = roomLines(run, { kind: 'unit', place: 0, unit: place.units - 1, example: 0 });
    const known = unit.filter(({ ref }: Step) => valueAt(ref) !== undefined);
    expect(known.length).toBeGreaterThan(2);
    for (const { ref, value } of known) expect(valueAt(ref), ref).toBe(value);
    const { state } = run;
    goTo(run, 6);
    for (const at of eachParameter(state.params)) {
      const { layer, name, offset } = at;
      const { shape, data } = tensorOf(run.state.params, at);
      const index = shape.length > 1 ? `${Math.floor(offset / shape[1]!)},${offset % shape[1]!}` : offset;
      expect(valueAt(`new L${layer}.${name}[${index}]`)).toBe(data[offset]);
    }
    goTo(run, 5);
  });
});

it('an example of a larger batch has the loss and the gradients that the batch says', () => {
  const run = runOf({ ...circlesRoom, loss: 'meanSquares' });
  goTo(run, 3);
  const report = batchReport(run, 'L2.W[1,2]');
  report.examples.forEach(({ loss, gradient }, k) => {
    const lines = linesOf(requestOf(microscopeMoment(run.room.facts, exampleMoment(run, k, 'E'), 3)));
    expect(lines.find(({ ref }) => ref === 'E')?.value).toBeCloseTo(loss, 14);
    expect(lines.find(({ ref }) => ref === 'grad L2.W[1,2]')?.value).toBeCloseTo(gradient, 14);
  });
});

it('says in one sentence what the microscope lacks', () => {
  const base: RoomSpec = { ...circlesRoom, loss: 'meanSquares' };
  const why = (spec: Partial<RoomSpec>): string => microscopeUnfit(roomFor({ ...base, ...spec }).facts);
  expect(microscopeUnfit(roomFor(busyRoom).facts)).toContain('normalizes or drops units');
  expect(why({ layers: [layer(2, 'tanh'), layer(2, 'tanh'), layer(2, 'tanh')] })).toContain('this network has 4');
  expect(why({ layers: [layer(5, 'tanh')] })).toContain('this network has 5');
  expect(why({ features: ['x1', 'x2', 'x1^2', 'x2^2', 'x1*x2'] })).toContain('this network has 5');
  expect(why({ layers: [layer(2, 'gelu')] })).toContain('this network has GELU');
  expect(why({ task: 'classification' })).toContain('it has no softmax');
  expect(why({ loss: 'crossEntropy' })).toContain('this run’s loss is cross-entropy');
  expect(why({ optimizer: { name: 'adam', rate: 0.1 } })).toContain('this run uses Adam');
  expect(why({ optimizer: { name: 'sgd', rate: 0.1, settings: { momentum: 0.9 } } })).toContain('momentum');
  expect(why({ clip: { kind: 'norm', max: 1 } })).toContain('this run clips');
  expect(why({ penalties: { l2: 0.1 } })).toContain('penalty');
  for (const sentence of [why({ loss: 'hinge' }), why({ penalties: { l1: 0.1 } })])
    expect(sentence).toMatch(
      /^The microscope of chapter 12 can’t show this update, because .*; the same arithmetic is worked out here\.$/,
    );
});

it('refuses an example and a line that are not there, and numbers beyond what is shown', () => {
  const run = runOf({ ...circlesRoom, loss: 'meanSquares' });
  expect(() => exampleMoment(run, 99, 'E')).toThrow('The batch has 7 examples');
  expect(() => exampleMoment(run, 0, 'L9.z[0,0]')).toThrow('no line “L9.z[0,0]”');
  expect(() => exampleMoment(runOf(busyRoom), 0, 'E')).toThrow('Take normalization and dropout out.');
  const moment = { ...exampleMoment(run, 0, 'E'), targets: [2e6] };
  expect(() => microscopeMoment(run.room.facts, moment, 0)).toThrow('beyond a million');
});
