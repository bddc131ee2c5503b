import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** The functions of the figure. */
export const CURVES = ['step', 'identity', 'sigmoid', 'bipolarSigmoid', 'tanh'] as const;
export type CurveName = (typeof CURVES)[number];

/** Everything that the figure shows and a link carries. */
export interface CurveScene {
  readonly name: CurveName;
  /** Steepness of the two sigmoids; the others have none. */
  readonly lambda: number;
  /** Where the tangent touches. */
  readonly z: number;
}

/** Properties of the curve lab. */
export interface CurveLabProps {
  readonly id: string;
  /** Number of the figure, e.g. `7.1`. */
  readonly number: string;
  readonly scene: CurveScene;
  /** The curve of that scene, computed while the page was built. */
  readonly answer: FunctionAnswers;
}
