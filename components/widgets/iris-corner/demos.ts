import { irisCorner } from '#content/examples/irisCorner.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Setosa against versicolor',
    note: 'A line is found; measured from the middle it is found sooner.',
    props: { id: 'iris', number: '4.4', ...irisCorner({ first: 0, second: 1, x: 2, y: 3, centred: false }) },
  },
  {
    id: 'never',
    title: 'Versicolor against virginica',
    note: 'No line separates them; the best one on the way is drawn.',
    props: { id: 'iris', number: '4.4', ...irisCorner({ first: 1, second: 2, x: 2, y: 3, centred: true }) },
  },
];
