import { collapse } from '#content/examples/layered.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'The same seven numbers, with and without a bend',
    note: 'Train both: one becomes a hill, the other the best straight line.',
    props: { ...collapse },
  },
];
