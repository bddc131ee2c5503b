import { sixteenGates } from '#content/examples/sixteenGates.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Sixteen truth tables',
    note: 'Fourteen have a line; XOR and XNOR do not.',
    props: { id: 'sixteen', number: '5.6', gates: sixteenGates },
  },
];
