import { functionAnswers } from '#components/lab/functionAnswers.ts';
import type { Demo } from '../demo.ts';
import type { NegativeSlopeProps, SlopeScene } from './props.ts';
import { slopeQuestions } from './slope.ts';

const props = (scene: SlopeScene): NegativeSlopeProps => ({
  id: 'negative-slope',
  number: '8.1',
  scene,
  answer: functionAnswers(slopeQuestions(scene)),
});

export const demos: readonly Demo[] = [
  { id: 'relu', title: 'ReLU', note: 'Below 0 there is nothing.', props: { ...props({ a: 0, z: -2 }) } },
  {
    id: 'deck',
    title: 'The deck’s leak',
    note: 'A tenth of a negative number passes.',
    props: { ...props({ a: 0.1, z: -2 }) },
  },
  {
    id: 'broken',
    title: 'max(az, z) with a = 2',
    note: 'The dashed rule has its slopes on the wrong sides.',
    props: { ...props({ a: 2, z: 1 }) },
  },
];
