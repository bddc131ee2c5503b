import { functionAnswers } from '#components/lab/functionAnswers.ts';
import type { Demo } from '../demo.ts';
import { benchQuestions } from './bench.ts';
import type { BenchScene, LossBenchProps } from './props.ts';

const props = (scene: BenchScene): LossBenchProps => ({
  id: 'loss-bench',
  number: '9.1',
  scene,
  answer: functionAnswers(benchQuestions(scene)),
});

export const demos: readonly Demo[] = [
  {
    id: 'deck',
    title: 'The four points of the deck',
    note: 'The squared logarithmic error is 0.1436, and point 2 makes most of it.',
    props: { ...props({ targets: [4, 0, 5, 2], predictions: [3.5, 1, 5, 3], delta: 1 }) },
  },
  {
    id: 'outlier',
    title: 'One outlier',
    note: 'In the square nothing else counts any more.',
    props: { ...props({ targets: [4, 0, 5, 2], predictions: [3.5, 10, 5, 3], delta: 1 }) },
  },
  {
    id: 'refused',
    title: 'A prediction below −1',
    note: 'The logarithmic error refuses it, the others do not mind.',
    props: { ...props({ targets: [4, 0, 5, 2], predictions: [3.5, -1.5, 5, 3], delta: 1 }) },
  },
];
