import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';
import type { SlopeScene } from '#components/scenes/slopeScene.ts';

export type { SlopeScene } from '#components/scenes/slopeScene.ts';

/** Properties of the figure of the negative slope. */
export interface NegativeSlopeProps {
  readonly id: string;
  /** Number of the figure, e.g. `8.1`. */
  readonly number: string;
  readonly scene: SlopeScene;
  readonly answer: FunctionAnswers;
}
