import { functionAnswers } from '#components/lab/functionAnswers.ts';
import type { Demo } from '../demo.ts';
import { curveQuestions } from './curve.ts';
import type { CurveLabProps, CurveScene } from './props.ts';

const props = (scene: CurveScene): CurveLabProps => ({
  id: 'curve-lab',
  number: '7.1',
  scene,
  answer: functionAnswers(curveQuestions(scene)),
});

export const demos: readonly Demo[] = [
  {
    id: 'sigmoid',
    title: 'The sigmoid at the deck’s net input',
    note: 'Drag the point to the right until it stands in the grey zone.',
    props: { ...props({ name: 'sigmoid', lambda: 1, z: 0.53 }) },
  },
  {
    id: 'step',
    title: 'The step',
    note: 'Its slope is 0 wherever it has one.',
    props: { ...props({ name: 'step', lambda: 1, z: 0 }) },
  },
  {
    id: 'steep-bipolar',
    title: 'A steep bipolar sigmoid',
    note: 'Three times as steep, three times as early flat.',
    props: { ...props({ name: 'bipolarSigmoid', lambda: 3, z: -1 }) },
  },
];
