import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';
import type { HingeScene } from '#components/scenes/hingeScene.ts';

export type { HingeScene } from '#components/scenes/hingeScene.ts';

/** Properties of the hinge margin. */
export interface HingeMarginProps {
  readonly id: string;
  /** Number of the figure, e.g. `9.3`. */
  readonly number: string;
  readonly scene: HingeScene;
  readonly answer: FunctionAnswers;
}
