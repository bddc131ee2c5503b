import { functionAnswers } from '#components/lab/functionAnswers.ts';
import type { Demo } from '../demo.ts';
import { identityQuestions } from './identity.ts';
import type { IdentityCheckerProps, IdentityScene } from './props.ts';

const props = (scene: IdentityScene): IdentityCheckerProps => ({
  id: 'identity-checker',
  number: '7.3',
  scene,
  answer: functionAnswers(identityQuestions(scene)),
});

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'A plain sigmoid and tanh',
    note: 'Three knobs make the two curves one.',
    props: { ...props({ scale: 1, steepness: 1, shift: 0, goal: 'tanh' }) },
  },
  {
    id: 'found',
    title: 'The identity',
    note: 'Two sigmas of twice z, minus one: only rounding is left.',
    props: { ...props({ scale: 2, steepness: 2, shift: -1, goal: 'tanh' }) },
  },
];
