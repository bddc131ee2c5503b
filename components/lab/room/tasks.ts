import type { RoomRun } from '#engine/room/roomRun.ts';
import type { Stride } from '#engine/train/run.ts';
import type { Pace } from './roomApi.ts';

/** Work that a run has been given: goes a little further, and says whether there is more to do. */
export interface Task {
  readonly state: 'playing' | 'moving';
  /** The step that it leads to, where that is known. */
  readonly goal?: number;
  /** Makes one turn; false when nothing is left to do. */
  turn(): boolean;
  /** True while the pace asks it to wait. */
  waits?(now: number): boolean;
}

/** After a rest, so much of a second is caught up at most. */
const CATCH_UP = 0.25;

/** One turn for all runs: those furthest behind make an update, so that they stay in step. */
function together(runs: readonly RoomRun[]): boolean {
  let moved = false;
  const ahead = Math.max(...runs.map(({ step }) => step));
  const behind = runs.filter(({ step }) => step < ahead);
  for (const run of behind) moved = run.update() || moved;
  if (moved) return true;
  for (const run of runs) moved = run.update() || moved;
  return moved;
}

/** Goes on and on: all runs in step, at most `perSecond` updates in a second. */
export function playTask(runs: readonly RoomRun[], { perSecond }: Pace, now: number): Task {
  let since = now;
  let made = 0;
  return {
    state: 'playing',
    turn() {
      made += 1;
      return together(runs);
    },
    ...(perSecond === undefined
      ? {}
      : {
          waits(time: number): boolean {
            const due = ((time - since) / 1000) * perSecond;
            if (due - made > Math.max(1, CATCH_UP * perSecond)) {
              since = time;
              made = 0;
            }
            return made > 0 && made > due;
          },
        }),
  };
}

/** Goes so many strides ahead. */
export function strideTask(run: RoomRun, stride: Stride, count: number): Task {
  let left = count;
  const epoch = run.epoch + count;
  return {
    state: 'moving',
    ...(stride === 'batch' ? { goal: run.step + count } : {}),
    turn() {
      if (stride === 'epoch') return run.update() && run.epoch < epoch;
      left -= 1;
      return (stride === 'example' ? run.look() : run.update()) && left > 0;
    },
  };
}

/** Goes to a step, back or ahead, and looks at some examples of the batch there. */
export function seekTask(run: RoomRun, step: number, within: number): Task {
  run.approach(step);
  return {
    state: 'moving',
    goal: step,
    turn() {
      if (run.step < step && run.update()) return true;
      if (run.step === step) run.lookAt(within);
      return false;
    },
  };
}
