import { functionAnswers } from '#components/lab/functionAnswers.ts';
import type { Demo } from '../demo.ts';
import { dialQuestions } from './dial.ts';
import type { CrossEntropyDialProps, DialScene } from './props.ts';

const start: DialScene = { p: 0.7, target: 1, scores: [2, 1, 0], right: 0, smoothing: 0 };
const props = (scene: DialScene): CrossEntropyDialProps => ({
  id: 'cross-entropy-dial',
  number: '9.3',
  scene,
  answer: functionAnswers(dialQuestions(scene)),
});

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Seventy percent, and it was so',
    note: 'Turn the dial to the left.',
    props: { ...props(start) },
  },
  {
    id: 'sure-and-wrong',
    title: 'Sure and wrong',
    note: 'No number is high enough for a certain answer that is wrong.',
    props: { ...props({ ...start, p: 1, target: 0, right: 2 }) },
  },
  {
    id: 'smoothed',
    title: 'With smoothed labels',
    note: 'The loss cannot reach 0 any more.',
    props: { ...props({ ...start, smoothing: 0.1 }) },
  },
];
