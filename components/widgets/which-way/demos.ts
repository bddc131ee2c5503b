import { wayRounds } from '#content/examples/descent11.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Eight slopes',
    note: 'Sometimes the goal is to get down, sometimes to get up.',
    props: { id: 'which-way', number: '11.2', rounds: wayRounds },
  },
];
