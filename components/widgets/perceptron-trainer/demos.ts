import { trainer } from '#content/examples/trainerPoints.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Points that a line can separate',
    note: 'Step through the corrections; the counters add up to the weights.',
    props: { id: 'trainer', number: '4.1', ...trainer('easy') },
  },
  {
    id: 'cycling',
    title: 'Points that no line can separate',
    note: 'The same weights come back, and everything repeats.',
    props: { id: 'trainer', number: '4.1', ...trainer('xor') },
  },
];
