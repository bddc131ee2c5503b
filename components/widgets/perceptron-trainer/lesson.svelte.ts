import { engine } from '#components/lab/engine.ts';
import { Latest } from '#components/lab/latest.ts';
import type { PerceptronReport } from '#components/lab/perceptronReport.ts';
import type { Labelled } from '#engine/optim/perceptron.ts';
import { LIMITS, START } from './trainerScene.ts';

/** A set of points with what came of it. */
interface Taught {
  readonly points: readonly Labelled[];
  readonly report: PerceptronReport;
}

/** Asks the worker what comes of the points; keeps the last answer while a new one is under way. */
export class Lesson {
  #taught = $state.raw<Taught>() as Taught;
  #latest = new Latest((points: readonly Labelled[]) =>
    engine.perceptron({ start: START, examples: points, rate: 1, limits: LIMITS }),
  );

  constructor(points: readonly Labelled[], report: PerceptronReport) {
    this.#taught = { points, report };
  }

  get points(): readonly Labelled[] {
    return this.#taught.points;
  }
  get report(): PerceptronReport {
    return this.#taught.report;
  }

  /** Teaches other points; `onTrouble` gets a sentence when that fails. */
  follow(points: readonly Labelled[], onTrouble: (sentence: string) => void): void {
    if (points === this.#taught.points || points.length === 0) return;
    this.#latest.ask(
      points,
      (report) => {
        this.#taught = { points, report };
      },
      (reason) => onTrouble(reason instanceof Error ? reason.message : String(reason)),
    );
  }
}
