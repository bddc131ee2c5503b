import type { TrainState } from '../train/state.ts';

/** How much memory the checkpoints of one run may take, in bytes. */
export const CHECKPOINT_BYTES = 4 * 2 ** 20;

/** The fewest and the most checkpoints that a run keeps, however large a state is. */
const FEWEST = 16;
export const MOST_CHECKPOINTS = 256;

const NUMBER = 8;

/** How much memory a state takes, from above: its numbers at eight bytes each, and the order of the examples. */
export function bytesOf({ params, states, optimizer, order }: TrainState): number {
  let numbers = order.length;
  for (const layers of [params, states, ...Object.values(optimizer.memory)])
    for (const layer of layers) for (const { data } of Object.values(layer ?? {})) numbers += data.length;
  return numbers * NUMBER;
}

/**
 * States of a run to go back to, never more than fit the memory: at every step, then at every second, every fourth …, as
 * the run grows longer. Which steps are kept depends on the furthest one alone.
 */
export class Checkpoints {
  readonly #first: TrainState;
  readonly #kept = new Map<number, TrainState>();
  readonly #most: number;
  #spacing = 1;

  constructor(first: TrainState) {
    this.#most = Math.max(FEWEST, Math.min(MOST_CHECKPOINTS, Math.floor(CHECKPOINT_BYTES / bytesOf(first))));
    this.#first = first;
    this.#kept.set(first.updates, first);
  }

  get count(): number {
    return this.#kept.size;
  }

  /** How far apart the kept steps are. */
  get spacing(): number {
    return this.#spacing;
  }

  /** True for a step whose state is to be kept, and is not yet. */
  wants(step: number): boolean {
    return step % this.#spacing === 0 && !this.#kept.has(step);
  }

  /** Keeps a state; when there are too many, every second one goes. The first is always kept. */
  keep(state: TrainState): void {
    this.#kept.set(state.updates, state);
    if (this.#kept.size <= this.#most) return;
    this.#spacing *= 2;
    for (const step of this.#kept.keys()) if (step % this.#spacing !== 0) this.#kept.delete(step);
  }

  /** The last state that is kept at or before a step; the first one where there is none. */
  before(step: number): TrainState {
    let best = this.#first;
    for (const [at, state] of this.#kept) if (at <= step && at > best.updates) best = state;
    return best;
  }

  /** The kept states up to a step, for a run that branches off there. */
  until(step: number): Checkpoints {
    const copy = new Checkpoints(this.#first);
    copy.#spacing = this.#spacing;
    for (const [at, state] of this.#kept) if (at <= step) copy.#kept.set(at, state);
    return copy;
  }
}
