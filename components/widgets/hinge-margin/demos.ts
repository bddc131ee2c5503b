import { functionAnswers } from '#components/lab/functionAnswers.ts';
import type { Demo } from '../demo.ts';
import { hingeQuestions } from './margin.ts';
import type { HingeMarginProps, HingeScene } from './props.ts';

const props = (scene: HingeScene): HingeMarginProps => ({
  id: 'hinge-margin',
  number: '9.4',
  scene,
  answer: functionAnswers(hingeQuestions(scene)),
});

export const demos: readonly Demo[] = [
  {
    id: 'inside',
    title: 'Right, but inside the margin',
    note: 'The sign is right and the loss is not 0.',
    props: { ...props({ label: 1, score: 0.4 }) },
  },
  {
    id: 'safe',
    title: 'Safe',
    note: 'Beyond the margin the hinge is silent, while the logistic loss still asks for more.',
    props: { ...props({ label: -1, score: -2 }) },
  },
];
