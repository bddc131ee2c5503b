import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { RoomDeskOf } from '#components/lab/room/roomDesk.ts';
import { breathe } from '#components/lab/slices.ts';
import type { RoomSpec } from '#engine/room/roomSpec.ts';
import { startTraining } from '#engine/train/state.ts';
import { stepBatch } from '#engine/train/step.ts';
import { roomFor } from '#tests/support/roomRuns.ts';
import { circlesRoom } from '#tests/support/roomSpecs.ts';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use after everything that nobody holds has been let go. */
function inUse(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const layer = { units: 8, activation: 'tanh', norm: 'none', dropout: 0 } as const;
/** 2-8-8-1 on 500 points. */
const spec: RoomSpec = {
  ...circlesRoom,
  data: { kind: 'circles', count: 500, noise: 0.1, seed: 1 },
  split: { validation: 0, seed: 1 },
  layers: [layer, layer],
  batchSize: 10,
  optimizer: { name: 'adam', rate: 0.003 },
};
const FIRST = 20_000;
const LAST = 120_000;
const ASK = { field: 40, units: 16, curves: -1, histograms: 20, confusion: true };

it('trains for long in memory that stays flat, and ends with the bits of a straight run', async () => {
  const desk = new RoomDeskOf();
  const { run } = desk.open(spec);
  const playTo = async (step: number): Promise<void> => {
    desk.play([run], {}, {});
    for (let turn = 0; desk.view([run], turn % 8 === 0 ? ASK : {})[0]!.step < step; turn++)
      for (let i = 0; i < 10; i++) await breathe();
    desk.pause([run], {});
    desk.seek([run], step, 0, {});
    while (desk.view([run], {})[0]!.state !== 'resting') await breathe();
  };
  await playTo(FIRST);
  const first = inUse();
  await playTo(LAST);
  const grown = inUse() - first;
  expect(grown, `bytes more after ${LAST} updates than after ${FIRST}`).toBeLessThan(2 ** 20);

  const { train, data } = roomFor(spec);
  let state = startTraining(train, data);
  while (state.updates < LAST) state = stepBatch(train, data, state).state;
  const [view] = desk.view([run], {});
  expect(view!.step).toBe(LAST);
  expect(view!.edges.map(({ values }) => values)).toEqual(
    state.params.flatMap((tensors) => Object.values(tensors).map(({ data: numbers }) => numbers)),
  );
});
