import { misprint053 } from '#content/examples/misprint053.ts';
import type { Demo } from '../demo.ts';
import type { SpotMisprintProps } from './props.ts';

const start: SpotMisprintProps = { ...misprint053, id: 'spot-misprint', number: '7.2' };

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Two slides that cannot both be right',
    note: 'Make the three tests, then say which slide slipped.',
    props: { ...start },
  },
  {
    id: 'all-tests',
    title: 'All tests made',
    note: 'Only one band stands on the engine’s line.',
    props: { ...start, scene: { ...start.scene, made: ['down', 'up', 'engine'], suspect: 'binary' } },
  },
];
