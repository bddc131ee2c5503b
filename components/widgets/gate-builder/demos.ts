import { gateChoices } from '#content/examples/gateChoices.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'and',
    title: 'AND with the weights of the deck',
    note: 'The sums 0, 0.7, 0.7 and 1.4; thresholds from 0.7 up to 1.4 work.',
    props: { id: 'gate', number: '5.2', gates: gateChoices },
  },
  {
    id: 'nor',
    title: 'NOR first',
    note: 'Negative weights and a negative threshold.',
    props: { id: 'gate', number: '5.2', gates: [...gateChoices].reverse() },
  },
];
