import type { Demo } from '../demo.ts';
import type { FitALineProps, FitScene } from './props.ts';

const scene: FitScene = {
  points: [
    { x: 1, y: 2.2 },
    { x: 3, y: 3 },
    { x: 4, y: 4.6 },
    { x: 6, y: 4.8 },
    { x: 7, y: 7 },
    { x: 9, y: 7.4 },
  ],
  m: -1,
  c: 8,
  rate: 0.01,
  centred: false,
  squares: false,
  chosen: 0,
  at: 60,
};
const props = (part: Partial<FitScene>): FitALineProps => ({
  id: 'fit-a-line',
  number: '11.3',
  scene: { ...scene, ...part },
});

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'A long valley',
    note: 'Quickly down the wall, slowly along the floor.',
    props: { ...props({}) },
  },
  {
    id: 'centred',
    title: 'Inputs from their mean',
    note: 'The bowl is rounder, and a larger rate is allowed.',
    props: { ...props({ centred: true, rate: 0.08, squares: true }) },
  },
  {
    id: 'runaway',
    title: 'Above the limit',
    note: 'The path jumps across the valley, further each time.',
    props: { ...props({ rate: 0.032, at: 4 }) },
  },
  {
    id: 'gutter',
    title: 'All inputs equal',
    note: 'The bowl is a gutter: many lines are equally good.',
    props: { ...props({ points: scene.points.map(({ y }) => ({ x: 4, y })) }) },
  },
];
