import type { RoomSpec } from '#engine/room/roomSpec.ts';
import type { ViewAsk } from '#engine/room/roomView.ts';
import type { Stride } from '#engine/train/run.ts';
import { EngineFailure } from '../engineDoor.ts';
import type { OpenedRun, Pace, RoomDesk, RunView } from './roomApi.ts';

/** Whoever answers questions to the training room: the engine's door. */
export interface RoomAsk {
  room<K extends keyof RoomDesk>(task: K, ...asked: Parameters<RoomDesk[K]>): Promise<ReturnType<RoomDesk[K]>>;
}

/** How a session is looked at. */
export interface SessionRules {
  /** What the next view shall contain. */
  readonly ask: () => ViewAsk;
  /** Every view that comes, of all runs that were asked together, under the session's own numbers. */
  readonly onViews: (views: readonly RunView[]) => void;
  /** A sentence that says why no view came. */
  readonly onTrouble: (sentence: string) => void;
  /** Calls back before the next picture is drawn: `requestAnimationFrame`. */
  readonly frame: (then: () => void) => unknown;
}

/** What is needed to open a run again, to the bit: its specs, with the steps at which each began, and where it stood. */
interface Memory {
  readonly specs: readonly { readonly at: number; readonly spec: RoomSpec }[];
  /** The worker's number of it; changes when the worker was lost. */
  run: number;
  /** Where it stands, or is going. */
  step: number;
  within: number;
}

/** How often a lost worker is started anew for one question. */
const TRIES = 2;

/**
 * The page's side of the training room: runs under numbers that stay, views by animation frame with never more than one
 * question under way, and a worker that was lost is started again with every run where it stood.
 */
export class TrainSession {
  readonly #asked: RoomAsk;
  readonly #rules: SessionRules;
  readonly #runs = new Map<number, Memory>();
  #last = 0;
  #followed: readonly number[] = [];
  #following = false;
  #playing: { runs: readonly number[]; pace: Pace } | undefined;
  #reopened: Promise<void> | undefined;

  constructor(asked: RoomAsk, rules: SessionRules) {
    this.#asked = asked;
    this.#rules = rules;
  }

  #memory(run: number): Memory {
    const found = this.#runs.get(run);
    if (!found) throw new EngineFailure('refused', `Run ${run} is not open. Open it again from its settings.`);
    return found;
  }

  #workers(runs: readonly number[]): number[] {
    return runs.map((run) => this.#memory(run).run);
  }

  #added(opened: OpenedRun, specs: Memory['specs'], step: number): OpenedRun {
    this.#last += 1;
    this.#runs.set(this.#last, { specs, run: opened.run, step, within: 0 });
    return { ...opened, run: this.#last };
  }

  /** Asks; when the worker is lost, opens all runs again in the new one and asks once more. */
  async #safely<T>(question: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      // While runs are opened again, their old numbers mean nothing.
      await this.#reopened;
      try {
        return await question();
      } catch (reason) {
        const lost = reason instanceof EngineFailure && reason.kind === 'lost';
        if (!lost || tries >= TRIES) throw reason;
        this.#reopened ??= this.#reopen().finally(() => {
          this.#reopened = undefined;
        });
      }
    }
  }

  /** Opens every run again and takes it to where it stood, or was going. */
  async #reopen(): Promise<void> {
    for (const memory of this.#runs.values()) {
      const [first, ...later] = memory.specs;
      let { run } = await this.#asked.room('open', first!.spec);
      for (const { at, spec } of later) {
        await this.#arrive(run, at, 0);
        const branch = await this.#asked.room('branch', run, spec);
        await this.#asked.room('close', [run]);
        run = branch.run;
      }
      await this.#arrive(run, memory.step, memory.within);
      memory.run = run;
    }
    if (this.#playing) await this.#asked.room('play', this.#workers(this.#playing.runs), this.#playing.pace, {});
  }

  async #arrive(run: number, step: number, within: number): Promise<void> {
    let [view] = await this.#asked.room('seek', [run], step, within, {});
    while (view!.state === 'moving') [view] = await this.#asked.room('view', [run], {});
  }

  /** Takes views in: remembers where the runs stand, and hands them on under the session's numbers. */
  #received(runs: readonly number[], views: readonly RunView[]): RunView[] {
    const own = views.map((view, i) => {
      const memory = this.#runs.get(runs[i]!);
      if (memory) {
        memory.step = view.goal ?? view.step;
        memory.within = view.within;
      }
      return { ...view, run: runs[i]! };
    });
    if (this.#playing && own.every(({ state }) => state !== 'playing')) this.#playing = undefined;
    this.#rules.onViews(own);
    if (own.some(({ state }) => state !== 'resting')) this.#follow(runs);
    return own;
  }

  /** Asks for a view with every frame while something moves. */
  #follow(runs: readonly number[]): void {
    this.#followed = runs;
    if (this.#following) return;
    this.#following = true;
    this.#rules.frame(() => void this.#frame());
  }

  async #frame(): Promise<void> {
    const runs = this.#followed.filter((run) => this.#runs.has(run));
    try {
      const views = runs.length > 0 ? await this.#views(runs) : [];
      this.#following = false;
      if (views.length > 0) this.#received(runs, views);
    } catch (reason) {
      this.#following = false;
      this.#playing = undefined;
      this.#rules.onTrouble(reason instanceof Error ? reason.message : String(reason));
    }
  }

  #views(runs: readonly number[]): Promise<RunView[]> {
    return this.#safely(() => this.#asked.room('view', this.#workers(runs), this.#rules.ask()));
  }

  /** Opens a run at step 0. @throws EngineFailure with the sentence of a spec that cannot be. */
  async open(spec: RoomSpec): Promise<OpenedRun> {
    const opened = await this.#safely(() => this.#asked.room('open', spec));
    return this.#added(opened, [{ at: 0, spec }], 0);
  }

  /** Opens a run that goes on from where another stands, by another spec. @throws EngineFailure when it cannot. */
  async branch(run: number, spec: RoomSpec): Promise<OpenedRun> {
    const { specs, step } = this.#memory(run);
    const opened = await this.#safely(() => this.#asked.room('branch', this.#memory(run).run, spec));
    return this.#added(opened, [...specs.filter(({ at }) => at <= step), { at: step, spec }], step);
  }

  /** Lets go of runs. */
  async close(runs: readonly number[]): Promise<void> {
    const workers = runs.flatMap((run) => this.#runs.get(run)?.run ?? []);
    for (const run of runs) this.#runs.delete(run);
    if (this.#playing?.runs.some((run) => runs.includes(run))) this.#playing = undefined;
    // A worker that is lost has let go of them already.
    await this.#asked.room('close', workers).catch(() => {});
  }

  /** The runs as they stand. */
  async view(runs: readonly number[]): Promise<RunView[]> {
    return this.#received(runs, await this.#views(runs));
  }

  async step(runs: readonly number[], stride: Stride, count = 1): Promise<RunView[]> {
    this.#playing = undefined;
    const ask = this.#rules.ask();
    return this.#received(
      runs,
      await this.#safely(() => this.#asked.room('step', this.#workers(runs), stride, count, ask)),
    );
  }

  async seek(runs: readonly number[], step: number, within = 0): Promise<RunView[]> {
    this.#playing = undefined;
    const ask = this.#rules.ask();
    return this.#received(
      runs,
      await this.#safely(() => this.#asked.room('seek', this.#workers(runs), step, within, ask)),
    );
  }

  async play(runs: readonly number[], pace: Pace = {}): Promise<RunView[]> {
    const ask = this.#rules.ask();
    const views = await this.#safely(() => this.#asked.room('play', this.#workers(runs), pace, ask));
    this.#playing = { runs, pace };
    return this.#received(runs, views);
  }

  async pause(runs: readonly number[]): Promise<RunView[]> {
    this.#playing = undefined;
    const ask = this.#rules.ask();
    return this.#received(runs, await this.#safely(() => this.#asked.room('pause', this.#workers(runs), ask)));
  }

  /** The runs once they have arrived where they are going. */
  async arrived(runs: readonly number[]): Promise<RunView[]> {
    for (;;) {
      const views = await this.view(runs);
      if (views.every(({ state }) => state !== 'moving')) return views;
    }
  }

  /** Any other question about one run: `batch`, `lines`. */
  about<K extends 'batch' | 'lines'>(
    task: K,
    run: number,
    asked: Parameters<RoomDesk[K]>[1],
  ): Promise<ReturnType<RoomDesk[K]>> {
    return this.#safely(() =>
      this.#asked.room(task, ...([this.#memory(run).run, asked] as unknown as Parameters<RoomDesk[K]>)),
    );
  }

  /** Runs that stand at the same step, as differences to the first. */
  compare(runs: readonly number[]): Promise<ReturnType<RoomDesk['compare']>> {
    return this.#safely(() => this.#asked.room('compare', this.#workers(runs), this.#rules.ask()));
  }
}
