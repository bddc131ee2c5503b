import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** The losses of the bench, in the order of its rows. */
export const BENCH_LOSSES = [
  'meanSquares',
  'rootMeanSquares',
  'meanAbsolute',
  'meanSquaredLog',
  'huber',
  'logCosh',
] as const;
export type BenchLoss = (typeof BENCH_LOSSES)[number];

/** Everything that the figure shows and a link carries: the points, and where Huber's loss bends. */
export interface BenchScene {
  readonly targets: readonly number[];
  readonly predictions: readonly number[];
  readonly delta: number;
}

/** Properties of the loss bench. */
export interface LossBenchProps {
  readonly id: string;
  /** Number of the figure, e.g. `9.1`. */
  readonly number: string;
  readonly scene: BenchScene;
  readonly answer: FunctionAnswers;
}
