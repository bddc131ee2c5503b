import { shapeCanvasStart } from '#content/examples/shapes10.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'A square, after eight passes',
    note: 'Move the row; take the passes away.',
    props: { ...shapeCanvasStart },
  },
  {
    id: 'own',
    title: 'An empty sheet',
    note: 'The network is taught in this browser while one draws.',
    props: { ...shapeCanvasStart, start: { ...shapeCanvasStart.start, at: 6 } },
  },
];
