import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** The tasks of the figure, and the parts of a head. */
export const TASKS = ['price', 'frost', 'spam', 'animal', 'tags'] as const;
export type TaskName = (typeof TASKS)[number];
export const HEADS = ['identity', 'relu', 'sigmoid', 'softmax'] as const;
export type HeadName = (typeof HEADS)[number];
export const HEAD_LOSSES = ['meanSquares', 'binaryCrossEntropy', 'crossEntropy'] as const;
export type HeadLoss = (typeof HEAD_LOSSES)[number];

/** Everything that the figure shows and a link carries. */
export interface HeadScene {
  readonly task: TaskName;
  readonly head: HeadName;
  readonly loss: HeadLoss;
  /** Tasks for which a fitting pair was found. */
  readonly solved: readonly TaskName[];
}

/** Properties of the figure "Choose the head". */
export interface ChooseHeadProps {
  readonly id: string;
  /** Number of the figure, e.g. `8.6`. */
  readonly number: string;
  readonly scene: HeadScene;
  readonly answer: FunctionAnswers;
}
