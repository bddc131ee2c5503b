import type { RoomSpec } from '#engine/room/roomSpec.ts';

/** A small room: circles, 2-4-4-1, plain descent. */
export const circlesRoom: RoomSpec = {
  data: { kind: 'circles', count: 40, noise: 0.08, seed: 3 },
  split: { validation: 0.25, seed: 1 },
  scale: 'none',
  features: ['x1', 'x2'],
  layers: [
    { units: 4, activation: 'tanh', norm: 'none', dropout: 0 },
    { units: 4, activation: 'tanh', norm: 'none', dropout: 0 },
  ],
  task: 'binary',
  loss: 'crossEntropy',
  init: { kind: 'xavier' },
  seed: 5,
  optimizer: { name: 'sgd', rate: 0.3 },
  batchSize: 7,
  shuffle: true,
  leftOver: 'keep',
};

/** Everything switched on: three classes, both norms, dropout, Adam, a schedule, clipping, penalties, squares and sines. */
export const busyRoom: RoomSpec = {
  ...circlesRoom,
  data: { kind: 'spiral', count: 61, noise: 0.03, seed: 8, classes: 3 },
  scale: 'standard',
  features: ['x1', 'x2', 'x1*x2', 'sin 3x1'],
  layers: [
    { units: 5, activation: 'relu', norm: 'batch', dropout: 0.2 },
    { units: 4, activation: 'silu', norm: 'layer', dropout: 0 },
  ],
  task: 'classification',
  optimizer: { name: 'adam', rate: 0.05, settings: { beta1: 0.8 } },
  schedule: { kind: 'cosine', steps: 200, least: 0.001 },
  clip: { kind: 'norm', max: 1 },
  penalties: { l1: 0.0001, l2: 0.001 },
  batchSize: 9,
  leftOver: 'drop',
};

/** Hills to be fitted with a momentum that overshoots: it breaks. */
export const brokenRoom: RoomSpec = {
  ...circlesRoom,
  data: { kind: 'multiGauss', count: 50, noise: 0, seed: 2 },
  layers: [{ units: 6, activation: 'relu', norm: 'none', dropout: 0 }],
  task: 'regression',
  loss: 'meanSquares',
  optimizer: { name: 'sgd', rate: 40, settings: { momentum: 0.9 } },
};

/** Four examples of the reader's own. */
export const ownRoom: RoomSpec = {
  ...circlesRoom,
  data: {
    kind: 'own',
    columns: ['weight', 'goods'],
    rows: [
      [15, 2],
      [34, 67],
      [42, 54],
      [20, 5],
    ],
    targets: [0, 1, 1, 0],
    labels: ['car', 'truck'],
  },
  split: { validation: 0, seed: 0 },
  batchSize: 2,
};
