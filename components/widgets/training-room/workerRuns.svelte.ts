import { EngineFailure } from '#components/lab/engineDoor.ts';
import type { Pace, RunView } from '#components/lab/room/roomApi.ts';
import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { RoomCurves, RoomView, ViewAsk } from '#engine/room/roomView.ts';
import type { Stride } from '#engine/train/run.ts';
import { desk } from './desk.ts';
import { frame } from './frame.ts';
import { OpenRuns } from './openRuns.ts';
import type { RoomRun, RoomScene } from './props.ts';

/** What the runs in the worker need to know of the room, and whom they tell. */
export interface RunRules {
  readonly scene: () => RoomScene;
  /** What a view shall contain. */
  readonly ask: () => ViewAsk;
  readonly onmoved: (step: number, within: number) => void;
  readonly ontrouble: (reason: unknown) => void;
}

/** A question that moves runs or looks at them. */
type Verb = (ids: readonly number[], ask: ViewAsk) => Promise<readonly RunView[]>;

/** While playing, every so many views bring the curves along. */
const CURVES_EVERY = 6;

/** How often a worker that was lost is started again for one verb. */
const TRIES = 2;

/**
 * The runs in the worker that belong to a scene: opened when they are first needed, brought to its step, looked at once a
 * frame while they move, and closed some time after the scene has left them. The worker starts with the first verb; one that was
 * lost is started again, with all runs where the scene says they stand.
 */
export class WorkerRuns {
  readonly #rules: RunRules;
  #facts = $state.raw<RoomFacts>() as RoomFacts;
  #view = $state.raw<RoomView>() as RoomView;
  #curves = $state.raw<RoomCurves | undefined>();
  #state = $state<RunView['state']>('resting');
  readonly #opened: OpenRuns;
  #ids: readonly number[] = [];
  /** The runs of the scene that the worker's belong to; others make them stale. */
  #openFor: RoomScene['runs'] | undefined;
  #chain: Promise<unknown> = Promise.resolve();
  /** The curves that are shown, as the worker counts them. */
  #curvesVersion = -1;
  #curvesOf: number | undefined;
  #views = 0;
  #watching = false;
  /** True while an open run is on its way to a step. */
  #moving = false;
  #halted = false;
  #sought: { readonly step: number; readonly within: number } | undefined;

  constructor(rules: RunRules, facts: RoomFacts, view: RoomView) {
    this.#rules = rules;
    this.#opened = new OpenRuns(() => rules.scene().own);
    this.#facts = facts;
    this.#view = view;
    this.#curves = view.curves;
  }

  get facts(): RoomFacts {
    return this.#facts;
  }
  get view(): RoomView {
    return this.#view;
  }
  get curves(): RoomCurves | undefined {
    return this.#curves;
  }
  get state(): RunView['state'] {
    return this.#state;
  }
  /** True once the worker is at work for this room. */
  get awake(): boolean {
    return this.#openFor !== undefined;
  }
  get openFor(): RoomScene['runs'] | undefined {
    return this.#openFor;
  }

  /** The worker's number of a run of the scene that is open. */
  idOf(run: RoomRun): number | undefined {
    return this.#opened.get(run)?.id;
  }

  /** Opens what is not open yet. */
  ready(): Promise<void> {
    return this.#queue(() => this.#ready());
  }

  step(stride: Stride, count: number): void {
    void this.#fromRest((ids, ask) => desk.step(ids, stride, count, ask));
  }
  play(pace: Pace): void {
    void this.#fromRest((ids, ask) => desk.play(ids, pace, ask));
  }
  /** Stops playing, and a way to a step that takes long. */
  pause(): void {
    this.#halted = true;
    if (this.awake) void this.#verb((ids, ask) => desk.pause(ids, ask));
  }
  /** The same moment with what is asked for now. */
  refresh(): void {
    void this.#verb((ids, ask) => desk.view(ids, ask));
  }

  /** Goes to a step; while a question is under way only the newest of those that wait is asked. */
  seek(step: number, within: number): void {
    const waiting = this.#sought !== undefined;
    this.#sought = { step, within };
    if (waiting) return;
    void this.#verb((ids, ask) => {
      const { step: to, within: after } = this.#sought!;
      this.#sought = undefined;
      return desk.seek(ids, to, after, ask);
    });
  }

  #verb(verb: Verb): Promise<void> {
    return this.#queue(async () => {
      await this.#ready();
      this.#take(await verb(this.#ids, this.#ask()));
    });
  }

  /** A verb for runs that stand where the scene says: those still on their way arrive first. */
  #fromRest(verb: Verb): Promise<void> {
    return this.#queue(async () => {
      await this.#ready();
      await this.#arrive();
      this.#take(await verb(this.#ids, this.#ask()));
    });
  }

  /** Waits for the open runs themselves: the scene may have gone on to one that is not open yet, whose view says nothing. */
  async #arrive(): Promise<void> {
    this.#halted = false;
    while (this.#moving && !this.#halted && !this.#stale) {
      await frame();
      this.#take(await desk.view(this.#ids, this.#ask()));
    }
  }

  #ask(): ViewAsk {
    // While it plays, curves come with every few views: they grow by less than a pixel from one to the next.
    this.#views += 1;
    const { runs, at } = this.#rules.scene();
    // Another run than the one whose curves are shown has a count of its own.
    const known = this.idOf(runs[at]!) === this.#curvesOf ? this.#curvesVersion : -1;
    const due = this.#state !== 'playing' || this.#views % CURVES_EVERY === 0;
    return { ...this.#rules.ask(), ...(due ? { curves: known } : {}) };
  }

  #queue(work: () => Promise<void>): Promise<void> {
    const next = this.#chain.then(() => this.#tried(work)).catch((reason: unknown) => this.#fail(reason));
    this.#chain = next;
    return next;
  }

  /** Does it, and once more when the worker was lost: the scene knows how to make its runs again. */
  async #tried(work: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++)
      try {
        await work();
        return;
      } catch (reason) {
        if (!(reason instanceof EngineFailure && reason.kind === 'lost')) throw reason;
        this.#opened.forget();
        this.#openFor = undefined;
        if (tries >= TRIES) throw reason;
      }
  }

  #fail(reason: unknown): void {
    this.#state = 'resting';
    this.#moving = false;
    this.#sought = undefined;
    this.#rules.ontrouble(reason);
  }

  /** Opens the runs of the scene that are not open yet, goes to its step, and closes those that nobody needs. */
  async #ready(): Promise<void> {
    while (this.#stale) {
      const { runs, step, within } = this.#rules.scene();
      const ids: number[] = [];
      for (const run of runs) ids.push((await this.#opened.open(run)).id);
      this.#openFor = runs;
      // Two runs that are the same so far are one in the worker.
      this.#ids = [...new Set(ids)];
      await this.#opened.closeOthers(ids);
      this.#curvesVersion = -1;
      this.#take(await desk.seek(this.#ids, step, within, this.#ask()));
      await this.#arrive();
    }
  }

  /** True when the worker's runs are not those of the scene: settings were changed since, perhaps while they were on their way. */
  get #stale(): boolean {
    return this.#rules.scene().runs !== this.#openFor;
  }

  /** Takes views in: the picture, the step of the scene, and whether more are to come. */
  #take(views: readonly RunView[]): void {
    this.#moving = views.some(({ state }) => state === 'moving');
    const { runs, at, step, within } = this.#rules.scene();
    const own = this.#opened.get(runs[at]!);
    const view = views.find(({ run }) => run === own?.id);
    if (!own || !view) return;
    this.#facts = own.facts;
    this.#view = view;
    if (view.curves) {
      this.#curves = view.curves;
      this.#curvesVersion = view.curvesVersion;
      this.#curvesOf = own.id;
    }
    // Runs that are compared rest when all do: one may need longer for the same way.
    this.#state = views.find(({ state }) => state !== 'resting')?.state ?? 'resting';
    const stands = !this.#sought && this.#state !== 'moving';
    if (stands && (view.step !== step || view.within !== within)) this.#rules.onmoved(view.step, view.within);
    if (this.#state !== 'resting') void this.#watch();
  }

  /** Asks for a view a frame, never for two at once, until the runs rest. */
  async #watch(): Promise<void> {
    if (this.#watching) return;
    this.#watching = true;
    do {
      await frame();
      await this.#verb((ids, ask) => desk.view(ids, ask));
    } while (this.#state !== 'resting');
    this.#watching = false;
  }
}
