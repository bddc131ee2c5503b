import { engine } from '#components/lab/engine.ts';
import { Latest } from '#components/lab/latest.ts';
import type { PerceptronReport } from '#components/lab/perceptronReport.ts';
import type { Labelled } from '#engine/optim/perceptron.ts';
import { LIMITS, lessonOf, type TrainerScene } from './trainerScene.ts';

/** What is taught: the points, and the start and the rate where they are not the usual ones. */
type Taught = Pick<TrainerScene, 'points' | 'lesson'>;

/** Asks the worker what comes of the points; keeps the last answer while a new one is under way. */
export class Lesson {
  #taught = $state.raw<Taught & { readonly report: PerceptronReport }>() as Taught & {
    readonly report: PerceptronReport;
  };
  #latest = new Latest(({ points, lesson }: Taught) =>
    engine.perceptron({ ...lessonOf({ lesson }), examples: points, limits: LIMITS }),
  );

  constructor(points: readonly Labelled[], report: PerceptronReport) {
    this.#taught = { points, report };
  }

  get points(): readonly Labelled[] {
    return this.#taught.points;
  }
  /** Start and rate of what was taught. */
  get settings() {
    return lessonOf(this.#taught);
  }
  get report(): PerceptronReport {
    return this.#taught.report;
  }

  /** Teaches other points; `onTrouble` gets a sentence when that fails. */
  follow({ points, lesson }: Taught, onTrouble: (sentence: string) => void): void {
    if ((points === this.#taught.points && lesson === this.#taught.lesson) || points.length === 0) return;
    this.#latest.ask(
      { points, lesson },
      (report) => {
        this.#taught = { points, lesson, report };
      },
      (reason) => onTrouble(reason instanceof Error ? reason.message : String(reason)),
    );
  }
}
