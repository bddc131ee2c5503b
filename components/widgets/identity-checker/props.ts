import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** The curves that a stretched sigmoid can be laid upon. */
export const GOALS = ['tanh', 'bipolarSigmoid'] as const;
export type Goal = (typeof GOALS)[number];

/** Everything that the figure shows and a link carries: the curve scale·σ(steepness·z) + shift, and what it should match. */
export interface IdentityScene {
  readonly scale: number;
  readonly steepness: number;
  readonly shift: number;
  readonly goal: Goal;
}

/** Properties of the identity checker. */
export interface IdentityCheckerProps {
  readonly id: string;
  /** Number of the figure, e.g. `7.4`. */
  readonly number: string;
  readonly scene: IdentityScene;
  readonly answer: FunctionAnswers;
}
