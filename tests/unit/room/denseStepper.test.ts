import { describe, expect, it } from 'vitest';
import { OPTIMIZERS, type OptimizerName } from '#engine/optim/table.ts';
import { denseStepper, isDense } from '#engine/room/denseStepper.ts';
import { LOSSES_OF, ROOM_ACTIVATIONS, type RoomSpec } from '#engine/room/roomSpec.ts';
import { plainStepper } from '#engine/room/stepper.ts';
import { startTraining } from '#engine/train/state.ts';
import { roomFor } from '#tests/support/roomRuns.ts';
import { brokenRoom, busyRoom, circlesRoom } from '#tests/support/roomSpecs.ts';

const layer = circlesRoom.layers[0]!;
const names = Object.keys(OPTIMIZERS) as OptimizerName[];

const specs: readonly [string, RoomSpec][] = [
  ...names.flatMap((name) =>
    (['torch', 'keras'] as const).map((convention): [string, RoomSpec] => [
      `${name} as in ${convention}`,
      { ...circlesRoom, optimizer: { name, convention, rate: 0.05, weightDecay: 0.01 } },
    ]),
  ),
  ['momentum', { ...circlesRoom, optimizer: { name: 'sgd', rate: 0.1, settings: { momentum: 0.9, nesterov: 1 } } }],
  ['amsgrad', { ...circlesRoom, optimizer: { name: 'adam', rate: 0.1, settings: { amsgrad: 1 } } }],
  [
    'penalties, clipping and a schedule',
    {
      ...circlesRoom,
      penalties: { l1: 0.01, l2: 0.02, biases: true },
      clip: { kind: 'norm', max: 0.2 },
      schedule: { kind: 'exponential', gamma: 0.99 },
    },
  ],
  ['clipping by value', { ...circlesRoom, clip: { kind: 'value', max: 0.01 } }],
  ['left-over examples dropped, in their order', { ...circlesRoom, leftOver: 'drop', shuffle: false }],
  ['one example a batch', { ...circlesRoom, batchSize: 1 }],
  ['all examples a batch', { ...circlesRoom, batchSize: 2000 }],
  ['no hidden layer', { ...circlesRoom, layers: [] }],
  ...LOSSES_OF.binary.map((loss): [string, RoomSpec] => [`binary ${loss}`, { ...circlesRoom, loss }]),
  ...LOSSES_OF.classification.map((loss): [string, RoomSpec] => [
    `classification ${loss}`,
    { ...busyRoom, loss, layers: [layer] },
  ]),
  ...LOSSES_OF.regression.map((loss): [string, RoomSpec] => [
    `regression ${loss}`,
    { ...brokenRoom, loss, optimizer: { name: 'sgd', rate: 0.01 } },
  ]),
  ...ROOM_ACTIVATIONS.map((activation): [string, RoomSpec] => [
    `layers of ${activation}`,
    {
      ...circlesRoom,
      layers: [
        { ...layer, activation },
        { ...layer, activation },
      ],
    },
  ]),
  ['a run that breaks', brokenRoom],
];

describe('the fast way to train dense layers', () => {
  it.each(specs)('has the bits of the plain engine: %s', (_name, spec) => {
    const room = roomFor(spec);
    expect(isDense(room)).toBe(true);
    const start = startTraining(room.train, room.data);
    const before = structuredClone(start);
    const [fast, plain] = [denseStepper(room, start), plainStepper(room, start)];
    for (let step = 0; step < 60; step++) {
      const [one, other] = [fast.update(), plain.update()];
      expect(one).toEqual(other);
      expect([fast.updates, fast.epoch]).toEqual([plain.updates, plain.epoch]);
      if (step % 7 === 0 || other) expect(fast.state()).toEqual(plain.state());
      if (other) break;
    }
    const middle = fast.state();
    const again = denseStepper(room, middle);
    for (let step = 0; step < 12; step++) if (again.update() ?? plain.update()) break;
    expect(again.state()).toEqual(plain.state());
    expect(start).toEqual(before);
  });

  it('is not for networks with norms or dropout', () => {
    expect(isDense(roomFor(busyRoom))).toBe(false);
  });
});
