import { usualSpec } from '#components/widgets/training-room/roomProps.ts';
import { roomOf } from '#engine/room/roomOf.ts';
import { RoomRun } from '#engine/room/roomRun.ts';
import type { RoomSpec } from '#engine/room/roomSpec.ts';
import { viewOf } from '#engine/room/viewOf.ts';

/** How a network of the room stands after some epochs: mean loss, and the share of points that it gets right. */
export interface RoomResult {
  readonly rate: number;
  readonly updates: number;
  readonly loss: number;
  readonly right: number;
  readonly rightUnseen: number;
}

/** Trains the room's usual network, with what differs from it, for so many epochs. */
export function roomAfter(epochs: number, part: Partial<RoomSpec> = {}): RoomResult {
  const spec = { ...usualSpec, ...part };
  const run = RoomRun.start(roomOf(spec));
  while (viewOf(run, {}).epoch < epochs && run.update());
  const { step, train, validation } = viewOf(run, {});
  return {
    rate: spec.optimizer.rate,
    updates: step,
    loss: train.loss,
    right: 100 * (train.accuracy ?? Number.NaN),
    rightUnseen: 100 * (validation.accuracy ?? Number.NaN),
  };
}
