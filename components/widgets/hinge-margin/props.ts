import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** Everything that the figure shows and a link carries: the label, and the raw score. */
export interface HingeScene {
  readonly label: 1 | -1;
  readonly score: number;
}

/** Properties of the hinge margin. */
export interface HingeMarginProps {
  readonly id: string;
  /** Number of the figure, e.g. `9.3`. */
  readonly number: string;
  readonly scene: HingeScene;
  readonly answer: FunctionAnswers;
}
