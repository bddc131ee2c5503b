import type { PerceptronReport } from '#components/lab/perceptronReport.ts';
import type { Labelled } from '#engine/optim/perceptron.ts';

/** A set of points to learn from; places are whole numbers. */
export interface PointSet {
  readonly id: string;
  readonly title: string;
  readonly points: readonly Labelled[];
}

export type { TrainerScene } from '#components/scenes/trainerScene.ts';

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
