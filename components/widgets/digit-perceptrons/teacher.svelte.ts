import type { DigitMoment } from '#components/lab/digitLesson.ts';
import { engine } from '#components/lab/engine.ts';
import type { Job } from '#components/lab/engineDoor.ts';
import type { RampPicture } from '#components/plot/rampPicture.ts';
import type { DigitPerceptronsProps, PassNumbers } from './props.ts';

/** A lesson as far as it is known. */
interface Known {
  readonly seed: number;
  readonly pictures: readonly RampPicture[];
  readonly history: readonly PassNumbers[];
  /** Moments in full, by their pass. */
  readonly moments: ReadonlyMap<number, DigitMoment>;
}

/** Lessons come from the worker pass by pass; what came before stays until the first pass of the next one is there. */
export class Teacher {
  #known = $state.raw<Known>() as Known;
  #busy = $state(false);
  #job: Job<unknown> | undefined;

  constructor({ seed, pictures, history, last }: DigitPerceptronsProps) {
    this.#known = { seed, pictures, history, moments: new Map([[last.pass, last]]) };
  }

  get known(): Known {
    return this.#known;
  }
  get busy(): boolean {
    return this.#busy;
  }

  /** True when a pass of a lesson is there in full. */
  has = (seed: number, pass: number): boolean => this.#known.seed === seed && this.#known.moments.has(pass);

  /** Teaches from the start up to a pass; the same seed leads to the same numbers. */
  teach(seed: number, passes: number, onTrouble: (sentence: string) => void): void {
    this.stop();
    let pictures: readonly RampPicture[] = [];
    const history: PassNumbers[] = [];
    const moments = new Map<number, DigitMoment>();
    const job = engine.digits({ seed, passes }, (news) => {
      if (this.#job !== job) return;
      if (news.pictures) pictures = news.pictures;
      if (!news.moment) return;
      const { pass, corrections, trainWrong, testWrong } = news.moment;
      history.push({ pass, corrections, trainWrong, testWrong });
      moments.set(pass, news.moment);
      this.#known = { seed, pictures, history: [...history], moments };
    });
    this.#job = job;
    this.#busy = true;
    job.done.then(
      () => this.#end(job),
      (reason: unknown) => {
        if (this.#job === job) onTrouble(reason instanceof Error ? reason.message : String(reason));
        this.#end(job);
      },
    );
  }

  stop(): void {
    this.#job?.cancel();
    this.#job = undefined;
    this.#busy = false;
  }

  #end(job: Job<unknown>): void {
    if (this.#job !== job) return;
    this.#job = undefined;
    this.#busy = false;
  }
}
