import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { OwnData } from '#engine/room/roomSpec.ts';
import { desk } from './desk.ts';
import { frame } from './frame.ts';
import type { RoomRun } from './props.ts';
import { wholeSpec } from './roomScene.ts';

/** A run that is open in the worker: its number there, and what never changes. */
export interface Opened {
  readonly id: number;
  readonly facts: RoomFacts;
}

/** So many runs that the scene has left stay open, so that undo finds them with their whole past. */
const KEPT = 4;

/** The runs that are open in the worker, by what they are made of. */
export class OpenRuns {
  readonly #own: () => OwnData | undefined;
  readonly #opened = new Map<string, Opened>();
  readonly #keys = new WeakMap<RoomRun, { readonly own: OwnData | undefined; readonly key: string }>();

  /** `own` gives the reader's own data of the scene. */
  constructor(own: () => OwnData | undefined) {
    this.#own = own;
  }

  get(run: RoomRun): Opened | undefined {
    return this.#opened.get(this.#key(run));
  }

  /** The worker was lost, and all runs with it. */
  forget(): void {
    this.#opened.clear();
  }

  /** Opens a run: its first part anew, each later one as a branch of what comes before it. */
  async open(run: RoomRun): Promise<Opened> {
    const known = this.get(run);
    if (known) return known;
    const { from, spec } = run.at(-1)!;
    const whole = wholeSpec(spec, this.#own());
    let opened: { readonly run: number; readonly facts: RoomFacts };
    if (run.length === 1) opened = await desk.open(whole);
    else {
      const parent = await this.open(run.slice(0, -1));
      let [view] = await desk.seek([parent.id], from, 0, {});
      while (view?.state === 'moving') {
        await frame();
        [view] = await desk.view([parent.id], {});
      }
      opened = await desk.branch(parent.id, whole);
    }
    const entry = { id: opened.run, facts: opened.facts };
    this.#opened.set(this.#key(run), entry);
    return entry;
  }

  /** Closes runs that are not among these, but the few that were opened last. */
  async closeOthers(needed: readonly number[]): Promise<void> {
    const idle = [...this.#opened].filter(([, { id }]) => !needed.includes(id)).slice(0, -KEPT);
    for (const [key] of idle) this.#opened.delete(key);
    if (idle.length) await desk.close(idle.map(([, { id }]) => id));
  }

  /** What tells runs apart; worked out once for each, because every view asks for it. */
  #key(run: RoomRun): string {
    const own = this.#own();
    const known = this.#keys.get(run);
    if (known && known.own === own) return known.key;
    const key = JSON.stringify(run) + (run[0]!.spec.data.kind === 'own' ? JSON.stringify(own) : '');
    this.#keys.set(run, { own, key });
    return key;
  }
}
