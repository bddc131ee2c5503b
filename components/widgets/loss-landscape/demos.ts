import { landscapeLesson } from '#content/examples/landscape11.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'From start to end',
    note: 'The first direction is the journey itself, the second is drawn.',
    props: { id: 'loss-landscape', number: '11.4', ...landscapeLesson('journey', 1) },
  },
  {
    id: 'random',
    title: 'Two random directions',
    note: 'Most of the journey is hidden: random directions hardly point the way.',
    props: { id: 'loss-landscape', number: '11.4', ...landscapeLesson('random', 3) },
  },
];
