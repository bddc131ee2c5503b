import { untrack } from 'svelte';
import { engine } from '#components/lab/engine.ts';
import type { Job } from '#components/lab/engineDoor.ts';
import { FigureState } from '#components/lab/figureState.svelte.ts';
import { microscopeLink, paramsFrom } from '#components/lab/microscopeLink.ts';
import { RunLog } from '#components/lab/runLog.ts';
import { requestFor, sameRun } from '#components/lab/runSettings.ts';
import { countText } from '#components/math/countText.ts';
import { strings } from '#components/strings/index.ts';
import { plainDecimal } from '#engine/core/format.ts';
import type { RunItProps } from './props.ts';
import { parseRunScene, RUN_VERSION, type RunScene, startScene } from './runScene.ts';

const words = strings.runIt;

/** A run with the settings that made it. */
interface Run {
  readonly scene: RunScene;
  readonly log: RunLog;
}

/** The state of the figure: runs come from the worker in batches, and every moment of them can be shown again. */
export class Runner extends FigureState<RunScene> {
  readonly props: RunItProps;
  #run = $state.raw<Run>() as Run;
  /** The run that stood before; it stays as a faint curve, and comes back when the new one is cancelled. */
  #before = $state.raw<Run>();
  /** Grows with each batch, because a log that grows is still the same log. */
  #grown = $state(0);
  #state = $state<'idle' | 'running' | 'paused'>('idle');
  #job: Job<unknown> | undefined;
  #frame = 0;

  constructor(given: RunItProps) {
    // Properties of a component are proxies, which cannot be posted to the worker.
    const props = $state.snapshot(given) as RunItProps;
    const start = startScene(props.request, props.updates);
    super({ id: props.id, version: RUN_VERSION, start, parse: (value) => parseRunScene(value, props.updates) });
    this.props = props;
    this.#run = { scene: start, log: RunLog.sampled(props.first) };
  }

  get log(): RunLog {
    void this.#grown;
    return this.#run.log;
  }
  /** The run that the present one is compared with: the one before, when it had other settings. */
  get ghost(): RunLog | undefined {
    return this.#before && !sameRun(this.#before.scene, this.#run.scene) ? this.#before.log : undefined;
  }
  get canCancel(): boolean {
    return this.#state !== 'idle' && this.#before !== undefined;
  }
  /** All parameters at the moment at hand; nothing when they were not told. */
  get params(): number[] | undefined {
    return this.log.count ? this.log.params(this.index) : undefined;
  }
  get state(): 'idle' | 'running' | 'paused' {
    return this.#state;
  }
  /** Number of the moment at hand in the log: the latest that is known and not after it. */
  get index(): number {
    void this.#grown;
    return this.log.indexOf(this.scene.at);
  }
  /** The updates made at the moment that is shown. */
  get n(): number {
    return this.log.n(this.index);
  }
  /** Where the moment at hand opens in the microscope. */
  get microscope(): string | undefined {
    const { request, microscope } = this.props;
    const row = this.params;
    if (microscope === undefined || !row) return undefined;
    const link = microscopeLink(request, this.#run.scene, this.n, row);
    return link && microscope + link;
  }

  goTo(n: number): void {
    this.look({ at: Math.max(0, Math.min(this.props.updates, Math.round(n))) });
  }

  /** Goes to the moment that was typed, or says that there is none. */
  goToExactly(n: number): void {
    const { updates } = this.props;
    const exists = Number.isInteger(n) && n >= 0 && n <= updates;
    this.trouble = exists ? '' : words.trouble.noMoment(plainDecimal(n), countText(updates));
    if (exists) this.goTo(n);
  }

  start(): void {
    this.#stop();
    const { updates } = this.props;
    const { length } = this.props.first.params;
    if (this.log.count > 1) this.#before = this.#run;
    this.#run = { scene: this.scene, log: new RunLog(updates + 1, this.log.outputs, length) };
    this.#from(0);
  }
  pause(): void {
    this.#stop();
    if (this.log.count) this.#state = 'paused';
    else this.cancel();
  }
  resume(): void {
    if (this.#state === 'paused') this.#from(this.log.last + 1);
  }
  /** Gives the run up; what stood before it comes back. */
  cancel(): void {
    this.#stop();
    if (!this.#before) return;
    this.#run = this.#before;
    this.#before = undefined;
    if (!sameRun(this.scene, this.#run.scene)) this.edit({ ...this.#run.scene, at: this.scene.at });
    this.#grown += 1;
  }

  /**
   * Called in an effect. Other settings start another run; a run that has only samples is made when a moment is looked
   * at that is not among them.
   */
  follow(): void {
    const { scene } = this;
    untrack(() => {
      const known = this.log.whole || (this.n === scene.at && this.params) || this.#state !== 'idle';
      if (!known || !sameRun(scene, this.#run.scene)) this.start();
    });
  }

  #stop(): void {
    this.#job?.cancel();
    this.#job = undefined;
    this.#state = 'idle';
  }

  /** Asks for the moments from `first` on; those before it are in the log. */
  #from(first: number): void {
    const { scene, log } = this.#run;
    const base = requestFor(this.props.request, scene);
    // A run goes on from the parameters of the last moment; that moment itself is told again and passed over.
    const made = Math.max(0, first - 1);
    const request = first ? { ...base, params: paramsFrom(base.params, log.params(log.count - 1)!) } : base;
    const updates = this.props.updates - made;
    const reportAt = Array.from({ length: updates + 1 }, (_, i) => i).slice(first ? 1 : 0);
    this.trouble = '';
    this.#state = 'running';
    const job = engine.run({ ...request, updates, reportAt }, (points) => {
      if (this.#job !== job) return;
      for (const point of points) log.push({ ...point, n: point.n + made });
      this.#draw();
    });
    this.#job = job;
    job.done.then(
      () => this.#end(job),
      (reason: unknown) => this.#end(job, reason instanceof Error ? reason.message : String(reason)),
    );
  }

  #end(job: Job<unknown>, trouble = ''): void {
    if (this.#job !== job) return;
    this.#job = undefined;
    const { log } = this.#run;
    this.#grown += 1;
    if (trouble && !log.count && this.#before) {
      // Nothing came: the curve that stood before is the last good one; the settings stay as the reader left them.
      this.#run = this.#before;
      this.#before = undefined;
      this.#state = 'idle';
    } else this.#state = trouble ? 'paused' : 'idle';
    this.trouble = trouble || this.#divergence(this.#run.log);
  }

  #divergence(log: RunLog): string {
    const error = log.error(log.count - 1);
    if (Number.isFinite(error)) return '';
    const { diverged, infinite, undefined: none } = words.trouble;
    return diverged(words.updates(countText(log.last)), Number.isNaN(error) ? none : infinite);
  }

  /** Draws once a frame, however many batches come. */
  #draw(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#grown += 1;
    });
  }
}
