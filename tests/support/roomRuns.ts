import { checkRoomSpec } from '#engine/room/checkRoomSpec.ts';
import { type Room, roomOf } from '#engine/room/roomOf.ts';
import { RoomRun } from '#engine/room/roomRun.ts';
import type { RoomSpec } from '#engine/room/roomSpec.ts';
import { startTraining, type TrainState } from '#engine/train/state.ts';
import { stepBatch } from '#engine/train/step.ts';

/** The room of a spec, checked first. */
export const roomFor = (spec: RoomSpec): Room => roomOf(checkRoomSpec(spec));

/** A run before its first update. */
export const runOf = (spec: RoomSpec): RoomRun => RoomRun.start(roomFor(spec));

/** The states of a straight run of the plain engine, step by step from 0. */
export function straight(spec: RoomSpec, steps: number): TrainState[] {
  const { train, data } = roomFor(spec);
  const states = [startTraining(train, data)];
  for (let i = 0; i < steps; i++) states.push(stepBatch(train, data, states.at(-1)!).state);
  return states;
}

/** Takes a run to a step by the way that a room goes: the nearest state that is kept, then update by update. */
export function goTo(run: RoomRun, step: number): void {
  run.approach(step);
  while (run.step < step && run.update());
}
