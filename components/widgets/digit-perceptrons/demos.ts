import { digitLessonProps } from '#content/examples/digitLessonProps.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Ten units after twenty passes',
    note: 'Each image is what one unit looks for; train on, or choose another seed.',
    props: { id: 'digits', number: '4.5', ...digitLessonProps },
  },
];
