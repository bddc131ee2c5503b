import type { PerceptronReport } from '#components/lab/perceptronReport.ts';
import type { Labelled } from '#engine/optim/perceptron.ts';

/** A set of points to learn from; places are whole numbers. */
export interface PointSet {
  readonly id: string;
  readonly title: string;
  readonly points: readonly Labelled[];
}

/** What the trainer shows: what a link carries and undo remembers. */
export interface TrainerScene {
  readonly points: readonly Labelled[];
  /** What a click adds. */
  readonly adding: 0 | 1;
  /** Corrections made so far. */
  readonly at: number;
}

/** Properties of the perceptron trainer. */
export interface PerceptronTrainerProps {
  /** Number of the figure, e.g. `4.1`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** The first one is the start. */
  readonly sets: readonly PointSet[];
  /** What comes of the first set, computed while the page was built: the first frame. */
  readonly first: PerceptronReport;
}
