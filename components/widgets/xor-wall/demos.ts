import { xorLine, xorNetworks } from '#content/examples/xorNetworks.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'One line against XOR',
    note: 'Three of four is the best; then unlock two hidden units.',
    props: { id: 'xor', number: '5.4', line: xorLine, solutions: xorNetworks },
  },
  {
    id: 'three',
    title: 'Three of four',
    note: 'As far as one line goes.',
    props: { id: 'xor', number: '5.4', line: [1, 1, -0.5], solutions: xorNetworks },
  },
];
