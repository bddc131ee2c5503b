import { roomProps, usualSpec } from '#components/widgets/training-room/roomProps.ts';
import { roomOf } from '#engine/room/roomOf.ts';
import type { RoomSpec } from '#engine/room/roomSpec.ts';
import { roomAfter } from './roomAfter.ts';

/** Sixty vehicles, the three of the document among them, and the network of the chapter: two tanh units, one sigmoid. */
const fleet: Partial<RoomSpec> = {
  data: { kind: 'carTruck', count: 60, noise: 0, seed: 1 },
  layers: [{ units: 2, activation: 'tanh', norm: 'none', dropout: 0 }],
  batchSize: 5,
  seed: 5,
};

/** The epochs of the experiment. */
export const fleetEpochs = 40;

/** The same network, start and order: columns as they are, and brought to scale. */
export const rawFleet = roomAfter(fleetEpochs, fleet);
export const scaledFleet = roomAfter(fleetEpochs, { ...fleet, scale: 'standard' });

const { train, validation, batches } = roomOf({ ...usualSpec, ...fleet }).facts;
const trucks = train.targets.reduce((sum, target) => sum + target, 0);

/** How many vehicles there are of each sort, and the share that a network gets right which says "truck" to all. */
export const fleetFacts = {
  learned: train.count,
  kept: validation.count,
  batch: 5,
  batches,
  blind: (100 * trucks) / train.count,
};

/** The room of chapter 10, untrained: a lesson about the loop and the scale of its inputs; the network stays as it is. */
export const room10 = roomProps({
  number: '10.9',
  id: 'fleet',
  title: 'Sixty vehicles, and a loop that stops where you want',
  caption:
    'The loop is the same at every size: look at a sample, add up what the batch wants, make one update. As long as the columns are not to scale, the units of the hidden layer are one flat colour: they say the same of every vehicle.',
  spec: fleet,
  step: 0,
  lock: ['layers', 'activation', 'norms', 'task', 'init', 'optimizer', 'schedule', 'clip', 'penalties', 'features'],
});
