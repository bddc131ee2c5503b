import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';
import type { DialScene } from '#components/scenes/dialScene.ts';

export type { DialScene } from '#components/scenes/dialScene.ts';

/** Properties of the cross-entropy dial. */
export interface CrossEntropyDialProps {
  readonly id: string;
  /** Number of the figure, e.g. `9.2`. */
  readonly number: string;
  readonly scene: DialScene;
  readonly answer: FunctionAnswers;
}
