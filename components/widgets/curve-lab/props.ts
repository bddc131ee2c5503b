import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';
import type { CurveScene } from '#components/scenes/curveScene.ts';

export { CURVES, type CurveName, type CurveScene } from '#components/scenes/curveScene.ts';

/** Properties of the curve lab. */
export interface CurveLabProps {
  readonly id: string;
  /** Number of the figure, e.g. `7.1`. */
  readonly number: string;
  readonly scene: CurveScene;
  /** The curve of that scene, computed while the page was built. */
  readonly answer: FunctionAnswers;
}
