import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** Everything that the figure shows and a link carries. */
export interface DialScene {
  /** Predicted probability of class 1, and the class that is true. */
  readonly p: number;
  readonly target: 0 | 1;
  /** Scores of three classes, the place of the right one, and how much of its target is spread over all. */
  readonly scores: readonly number[];
  readonly right: number;
  readonly smoothing: number;
}

/** Properties of the cross-entropy dial. */
export interface CrossEntropyDialProps {
  readonly id: string;
  /** Number of the figure, e.g. `9.2`. */
  readonly number: string;
  readonly scene: DialScene;
  readonly answer: FunctionAnswers;
}
