import { net1, net2, perceptronNets, stepNet } from '#content/examples/perceptronNets.ts';
import type { Demo } from '../demo.ts';
import type { NetInputBenchProps } from './props.ts';

const props = (presets: NetInputBenchProps['presets']): Record<string, unknown> => ({
  id: 'bench',
  number: '3.1',
  presets,
});

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'The step example of the deck',
    note: 'The largest input has the weight zero and counts for nothing.',
    props: props(perceptronNets),
  },
  {
    id: 'silent',
    title: 'Net 1, which stays silent',
    note: 'One negative product outweighs two positive ones.',
    props: props([net1, net2, stepNet]),
  },
];
