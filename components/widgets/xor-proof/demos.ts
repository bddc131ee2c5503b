import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Five steps into a contradiction',
    note: 'Step through it.',
    props: { id: 'proof', number: '5.5' },
  },
];
