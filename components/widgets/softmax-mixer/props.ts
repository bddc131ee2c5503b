import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** Everything that the figure shows and a link carries. */
export interface MixerScene {
  readonly scores: readonly number[];
  readonly temperature: number;
  /** Added to every score. */
  readonly shift: number;
  /** One sigmoid for each score instead of one softmax for all. */
  readonly independent: boolean;
}

/** Properties of the softmax mixer. */
export interface SoftmaxMixerProps {
  readonly id: string;
  /** Number of the figure, e.g. `8.5`. */
  readonly number: string;
  readonly scene: MixerScene;
  readonly answer: FunctionAnswers;
}
