import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';
import type { LossScene } from '#components/scenes/lossScene.ts';

export type { LossScene as BenchScene } from '#components/scenes/lossScene.ts';

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

/** Properties of the loss bench. */
export interface LossBenchProps {
  readonly id: string;
  /** Number of the figure, e.g. `9.1`. */
  readonly number: string;
  readonly scene: LossScene;
  readonly answer: FunctionAnswers;
}
