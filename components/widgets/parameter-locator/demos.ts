import { locator12 } from '#content/examples/locator12.ts';
import type { Demo } from '../demo.ts';

const props = { id: 'parameter-locator', number: '12.12', ...locator12 };

export const demos: readonly Demo[] = [
  {
    id: 'last-of-13002',
    title: 'Parameter 13,001',
    note: 'Counted from 0, it is the last one, and a bias.',
    props,
  },
  {
    id: 'a-pixel',
    title: 'A weight that starts at a pixel',
    note: 'Division with remainder gives the unit and the pixel.',
    props: { ...props, scene: { ...props.scene, index: 5000 } },
  },
];
