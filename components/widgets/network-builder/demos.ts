import { networkBuilder, networks } from '#content/examples/layered.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'digits',
    title: 'A reader of digits',
    note: 'Nearly all parameters lie between the pixels and the first hidden layer.',
    props: { ...networkBuilder },
  },
  {
    id: 'large',
    title: 'Ten million parameters',
    note: 'Two neighbouring layers of 2,048 units cost four million weights.',
    props: { ...networkBuilder, start: { sizes: networks.dropout } },
  },
];
