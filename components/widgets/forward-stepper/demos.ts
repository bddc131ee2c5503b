import { forwardStart } from '#content/examples/forward222.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'All four neurons are worked out',
    note: 'Start over, and light one after the other.',
    props: { ...forwardStart },
  },
  {
    id: 'inputs',
    title: 'Before the first neuron',
    note: 'Only the inputs are known.',
    props: { ...forwardStart, scene: { ...forwardStart.scene, at: 0 } },
  },
];
