import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { curveQuestions } from '#components/widgets/curve-lab/curve.ts';
import type { CurveLabProps, CurveScene } from '#components/widgets/curve-lab/props.ts';
import { identityQuestions } from '#components/widgets/identity-checker/identity.ts';
import type { IdentityCheckerProps, IdentityScene } from '#components/widgets/identity-checker/props.ts';

const curve: CurveScene = { name: 'sigmoid', lambda: 1, z: 0.53 };
const identity: IdentityScene = { scale: 1, steepness: 1, shift: 0, goal: 'tanh' };

/** The curve lab at the deck's net input. */
export const curveLab053: Omit<CurveLabProps, 'id' | 'number'> = {
  scene: curve,
  answer: functionAnswers(curveQuestions(curve)),
};

/** A plain sigmoid to be turned into tanh. */
export const identityStart: Omit<IdentityCheckerProps, 'id' | 'number'> = {
  scene: identity,
  answer: functionAnswers(identityQuestions(identity)),
};
