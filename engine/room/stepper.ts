import type { TrainState } from '../train/state.ts';
import { stepBatch } from '../train/step.ts';
import type { Trouble } from '../train/trouble.ts';
import type { Room } from './roomOf.ts';

/** Something that makes the updates of a run, one after the other. */
export interface Stepper {
  /** Updates made, and epochs finished. */
  readonly updates: number;
  readonly epoch: number;
  /** The state between two updates; a value. */
  state(): TrainState;
  /** Makes one update; tells the trouble when it would break, and then makes none. */
  update(): Trouble | undefined;
}

/** The stepper of the plain engine, for every network: one update of the weights at a time. */
export function plainStepper({ train, data }: Room, from: TrainState): Stepper {
  let state = from;
  return {
    get updates() {
      return state.updates;
    },
    get epoch() {
      return state.epoch;
    },
    state: () => state,
    update() {
      const stepped = stepBatch(train, data, state);
      state = stepped.state;
      return stepped.report.trouble;
    },
  };
}
