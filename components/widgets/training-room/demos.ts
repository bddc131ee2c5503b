import type { RoomLayer } from '#engine/room/roomSpec.ts';
import type { Demo } from '../demo.ts';
import { roomProps } from './roomProps.ts';

const layer = (units: number, activation: RoomLayer['activation'] = 'tanh'): RoomLayer => ({
  units,
  activation,
  norm: 'none',
  dropout: 0,
});
const demo = (
  id: string,
  title: string,
  note: string,
  wish: Omit<Parameters<typeof roomProps>[0], 'number' | 'id'>,
): Demo => ({
  id,
  title,
  note,
  props: { ...roomProps({ number: '11.9', id: 'room', ...wish }) },
});

export const demos: readonly Demo[] = [
  demo('start', 'Two rings, a small network', 'Press Play, stop anywhere, and go back.', { step: 120 }),
  demo('spiral', 'The spiral', 'Two layers of eight units and Adam wind around both arms.', {
    spec: {
      data: { kind: 'spiral', count: 300, noise: 0.02, seed: 1 },
      layers: [layer(8), layer(8)],
      optimizer: { name: 'adam', rate: 0.01 },
    },
    step: 0,
  }),
  demo('regression', 'A sine wave to be fitted', 'One input: every unit is a curve.', {
    spec: {
      data: { kind: 'sine', count: 80, noise: 0.1, seed: 3 },
      features: ['x1'],
      layers: [layer(6), layer(4)],
      task: 'regression',
      loss: 'meanSquares',
      optimizer: { name: 'adam', rate: 0.01 },
    },
    step: 400,
  }),
  demo('flowers', 'Three species of iris', 'Four inputs, three outputs; the picture spans two of the inputs.', {
    spec: {
      data: { kind: 'iris' },
      scale: 'standard',
      features: ['x1', 'x2', 'x3', 'x4'],
      layers: [layer(6, 'relu')],
      task: 'classification',
      init: { kind: 'he' },
    },
    axes: [2, 3],
    step: 200,
  }),
  demo(
    'diverges',
    'A rate that is too large',
    'The run breaks; the room names the number and the step, and leads back.',
    {
      spec: {
        data: { kind: 'plane', count: 200, noise: 0.05, seed: 2 },
        layers: [layer(6, 'relu'), layer(6, 'relu')],
        task: 'regression',
        loss: 'meanSquares',
        init: { kind: 'he' },
        optimizer: { name: 'sgd', rate: 10 },
      },
    },
  ),
  demo('lesson', 'A lesson', 'Only the rate can be changed; the rest is locked or hidden.', {
    hide: ['panels', 'newStart', 'edges'],
    lock: ['data', 'layers', 'activation', 'optimizer', 'batch'],
    spec: { data: { kind: 'moons', count: 200, noise: 0.1, seed: 4 }, layers: [layer(3)] },
  }),
];
