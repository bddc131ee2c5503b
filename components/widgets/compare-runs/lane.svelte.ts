import { engine } from '#components/lab/engine.ts';
import type { Job } from '#components/lab/engineDoor.ts';
import { RunLog } from '#components/lab/runLog.ts';
import { laneRequest, sameLane } from './pair.ts';
import type { CompareRunsProps, LaneSettings } from './props.ts';

/** A finished run with the settings that made it. */
interface Run {
  readonly lane: LaneSettings;
  readonly log: RunLog;
}

/** How many finished runs are kept, so that Undo does not compute them again. */
const KEPT = 4;

/** One of the two runs: the finished one that is shown, and the one that is computed to take its place. */
export class Lane {
  readonly #props: CompareRunsProps;
  readonly #first: Run;
  #shown = $state.raw<Run>() as Run;
  #kept: readonly Run[] = [];
  #job: Job<unknown> | undefined;
  #asked: LaneSettings | undefined;
  #made = $state<number>();
  #frame = 0;

  constructor(props: CompareRunsProps, which: 0 | 1) {
    this.#props = props;
    this.#first = { lane: props.scene.lanes[which], log: RunLog.sampled(props.first[which]) };
    this.#shown = this.#first;
  }

  get log(): RunLog {
    return this.#shown.log;
  }
  get settings(): LaneSettings {
    return this.#shown.lane;
  }
  /** How many updates of the run to come are made; nothing while none is computed. */
  get made(): number | undefined {
    return this.#made;
  }

  /** True when the run that is shown has these settings and knows everything about the moment. */
  #knows(lane: LaneSettings, at: number): boolean {
    const { log } = this.#shown;
    if (!sameLane(lane, this.#shown.lane)) return false;
    const i = log.indexOf(at);
    return log.whole || (log.n(i) === at && log.params(i) !== undefined);
  }

  /** Shows a run with these settings: at once where it is known, else as soon as it is computed. */
  follow(lane: LaneSettings, at: number, onTrouble: (sentence: string) => void): void {
    if (this.#knows(lane, at)) {
      this.#stop();
      return;
    }
    const known = this.#kept.find((run) => sameLane(run.lane, lane));
    if (known) {
      this.#stop();
      this.#shown = known;
    } else if (sameLane(lane, this.#first.lane) && at === this.#first.log.last) {
      this.#stop();
      this.#shown = this.#first;
    } else if (!this.#asked || !sameLane(this.#asked, lane)) this.#run(lane, onTrouble);
  }

  #stop(): void {
    this.#job?.cancel();
    this.#job = undefined;
    this.#asked = undefined;
    this.#made = undefined;
  }

  #run(lane: LaneSettings, onTrouble: (sentence: string) => void): void {
    this.#stop();
    const { request, starts, updates } = this.#props;
    const log = new RunLog(updates + 1, this.log.outputs, starts[0]!.params.length);
    const reportAt = Array.from({ length: updates + 1 }, (_, n) => n);
    this.#asked = lane;
    this.#made = 0;
    const job = engine.run({ ...laneRequest(request, starts, lane), updates, reportAt }, (points) => {
      if (this.#job !== job) return;
      for (const point of points) log.push(point);
      this.#count(log);
    });
    this.#job = job;
    job.done.then(
      () => {
        if (this.#job !== job) return;
        this.#stop();
        this.#shown = { lane, log };
        this.#kept = [this.#shown, ...this.#kept].slice(0, KEPT);
      },
      (reason: unknown) => {
        if (this.#job !== job) return;
        this.#stop();
        onTrouble(reason instanceof Error ? reason.message : String(reason));
      },
    );
  }

  /** Counts once a frame, however many batches come. */
  #count(log: RunLog): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#made !== undefined) this.#made = log.count;
    });
  }
}
