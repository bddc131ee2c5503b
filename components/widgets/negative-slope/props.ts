import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** Everything that the figure shows and a link carries: the slope below zero, and where one looks. */
export interface SlopeScene {
  readonly a: number;
  readonly z: number;
}

/** Properties of the figure of the negative slope. */
export interface NegativeSlopeProps {
  readonly id: string;
  /** Number of the figure, e.g. `8.1`. */
  readonly number: string;
  readonly scene: SlopeScene;
  readonly answer: FunctionAnswers;
}
