import { compareRuns222, comparison, pairScene } from '#content/examples/compareRuns222.ts';
import type { Demo } from '../demo.ts';

const props = {
  id: 'compare-runs',
  number: '12.8',
  ...compareRuns222,
  microscope: '../../backprop-microscope/documents/',
};
const [first] = pairScene.lanes;

export const demos: readonly Demo[] = [
  {
    id: 'order',
    title: 'Original weights beside weights updated on the way',
    note: 'The same start; only the order of the update differs.',
    props,
  },
  {
    id: 'rate',
    title: 'A rate of 0.5 beside a rate of 5',
    note: 'The second run is ten times as far, as long as it does not overshoot.',
    props: { ...props, ...comparison({ ...pairScene, lanes: [first, { ...first, rate: 5 }] }) },
  },
];
