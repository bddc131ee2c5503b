import { chainFigure, chainLab, chainScene066 } from '#content/examples/chainLab.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'covered',
    title: 'The chain of the session deck, slopes covered',
    note: 'Guess the blame first; the three slopes appear with the answer.',
    props: { id: 'neuron-chain', number: '12.9', ...chainLab },
  },
  {
    id: 'large-nudge',
    title: 'A nudge that is too large',
    note: 'The promise of the slope and what really happens are far apart.',
    props: { id: 'neuron-chain', number: '12.9', ...chainFigure({ ...chainScene066, nudge: 1, open: true }) },
  },
];
