import { breathe, SLICE, ticks } from '../slices.ts';
import type { Task } from './tasks.ts';

/** When nobody has asked for so many milliseconds, work rests until the next question: the page may be out of sight. */
export const PATIENT = 1_500;

/** How many turns are made between two looks at the clock. */
const TURNS = 8;

/** How long a paced run sleeps between two looks at the clock, in milliseconds. */
const NAP = 4;

const nap = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, NAP));

/** One task and those who share it. */
interface Given {
  readonly task: Task;
  readonly members: Set<number>;
}

/** The long work of the training room: done in slices between the questions, all tasks in turns. */
export class Labour {
  #given: Given[] = [];
  readonly #failures = new Map<number, unknown>();
  #asked = 0;
  #busy = false;

  /** The task at which someone is. */
  of(member: number): Task | undefined {
    return this.#given.find(({ members }) => members.has(member))?.task;
  }

  /** @throws what went wrong since the last question in the task that someone was at. */
  check(member: number): void {
    if (!this.#failures.has(member)) return;
    const reason = this.#failures.get(member);
    this.#failures.delete(member);
    throw reason;
  }

  /** Gives a task to one or several. */
  give(members: readonly number[], task: Task): void {
    this.#given.push({ task, members: new Set(members) });
  }

  /** Takes someone off what they do, and with them all who share it. */
  rest(member: number): void {
    this.#given = this.#given.filter(({ members }) => !members.has(member));
  }

  /** Says that somebody is there; work goes on. */
  wake(): void {
    this.#asked = ticks();
    if (!this.#busy && this.#given.length > 0) void this.#work();
  }

  /** Works for so many milliseconds, all tasks in turns; false when nothing could be done. */
  slice(length: number): boolean {
    const until = ticks() + length;
    let worked = false;
    for (let now = ticks(); now < until; now = ticks()) {
      const ready = this.#given.filter(({ task }) => !task.waits?.(now));
      if (ready.length === 0) break;
      worked = true;
      for (const given of ready) this.#turns(given);
    }
    return worked;
  }

  /** A few turns at a time; a task that is done or fails leaves the list. */
  #turns(given: Given): void {
    const { task, members } = given;
    let more = true;
    try {
      for (let i = 0; more && i < (task.waits ? 1 : TURNS); i++) more = task.turn();
    } catch (reason) {
      more = false;
      for (const member of members) this.#failures.set(member, reason);
    }
    if (!more) this.#given = this.#given.filter((one) => one !== given);
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#given.length > 0 && ticks() - this.#asked < PATIENT) await (this.slice(SLICE) ? breathe() : nap());
    } finally {
      this.#busy = false;
    }
  }
}
