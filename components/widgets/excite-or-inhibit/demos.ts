import { cells, exciteOrInhibit } from '#content/examples/firstCells.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'majority',
    title: 'A majority that is one voice short',
    note: 'Three of six is not more than half.',
    props: { ...exciteOrInhibit },
  },
  {
    id: 'veto',
    title: 'One synapse that forbids',
    note: 'Five cells excite and one inhibits; the bar is pulled back to zero.',
    props: { ...exciteOrInhibit, start: { x: [1, 1, 1, 1, 1, 1], w: cells.veto.w, theta: cells.veto.theta } },
  },
];
