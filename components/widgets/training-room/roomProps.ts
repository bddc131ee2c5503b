import { roomOf } from '#engine/room/roomOf.ts';
import { RoomRun } from '#engine/room/roomRun.ts';
import type { RoomSpec } from '#engine/room/roomSpec.ts';
import { viewOf } from '#engine/room/viewOf.ts';
import { closeFirst } from './openFirst.ts';
import type { TrainingRoomProps } from './props.ts';

/** Cells of the first picture, and of the first pictures of the units: coarse, because they are drawn in the page. */
const FIELD = 24;
const UNITS = 9;
const CURVE_FIELD = 90;
const CURVE_UNITS = 20;

/** What a spec leaves to be said: everything that a usual room is. */
export const usualSpec: RoomSpec = {
  data: { kind: 'circles', count: 240, noise: 0.08, seed: 1 },
  split: { validation: 0.25, seed: 1 },
  scale: 'none',
  features: ['x1', 'x2'],
  layers: [
    { units: 4, activation: 'tanh', norm: 'none', dropout: 0 },
    { units: 2, activation: 'tanh', norm: 'none', dropout: 0 },
  ],
  task: 'binary',
  loss: 'crossEntropy',
  init: { kind: 'xavier' },
  seed: 1,
  optimizer: { name: 'sgd', rate: 0.1 },
  batchSize: 10,
  shuffle: true,
  leftOver: 'keep',
};

/** What a page says of its room; the rest of the spec is the usual one. */
export interface RoomWish extends Omit<TrainingRoomProps, 'spec' | 'first' | 'step'> {
  readonly spec?: Partial<RoomSpec>;
  /** The step that is shown first; 0 when left out. */
  readonly step?: number;
}

/**
 * Properties of a training room with its first picture, trained while the page is built: call it in the front matter of
 * a page or in demos, never in the browser. @throws EngineError for a spec that cannot be.
 */
export function roomProps({ spec: part, step = 0, ...wish }: RoomWish): TrainingRoomProps {
  const spec = { ...usualSpec, ...part };
  const room = roomOf(spec);
  const run = RoomRun.start(room);
  while (run.step < step && run.update());
  const isCurve = room.facts.columns.length === 1;
  const view = viewOf(run, {
    field: isCurve ? CURVE_FIELD : FIELD,
    units: isCurve ? CURVE_UNITS : UNITS,
    curves: -1,
    ...(wish.axes ? { axes: wish.axes } : {}),
  });
  return { ...wish, spec, step: run.step, first: closeFirst(room.facts, view) };
}
