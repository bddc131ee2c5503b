import { functionAnswers } from '#components/lab/functionAnswers.ts';
import type { Demo } from '../demo.ts';
import { mixerQuestions } from './mixer.ts';
import type { MixerScene, SoftmaxMixerProps } from './props.ts';

const start: MixerScene = { scores: [2, 1, 0, -1, 0.5], temperature: 1, shift: 0, independent: false };
const props = (scene: MixerScene): SoftmaxMixerProps => ({
  id: 'softmax-mixer',
  number: '8.5',
  scene,
  answer: functionAnswers(mixerQuestions(scene)),
});

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Five scores, one distribution',
    note: 'Raise one score; all others fall.',
    props: { ...props(start) },
  },
  {
    id: 'hot',
    title: 'Hot',
    note: 'A high temperature evens everything out.',
    props: { ...props({ ...start, temperature: 5 }) },
  },
  {
    id: 'independent',
    title: 'Five answers of their own',
    note: 'Sigmoids need not add up to 1, and they notice a shift.',
    props: { ...props({ ...start, independent: true, shift: 2 }) },
  },
];
