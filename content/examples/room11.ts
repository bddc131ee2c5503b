import { roomProps, usualSpec } from '#components/widgets/training-room/roomProps.ts';
import { roomOf } from '#engine/room/roomOf.ts';
import { RoomRun } from '#engine/room/roomRun.ts';
import { type RoomResult, roomAfter } from './roomAfter.ts';

/** The epochs of every experiment on the page. */
export const epochs11 = 100;

/** The same network, start and shuffles with learning rates from crawl to breakdown. */
export const ratesOfRoom: readonly RoomResult[] = [0.001, 0.01, 0.1, 1, 3, 10].map((rate) =>
  roomAfter(epochs11, { optimizer: { name: 'sgd', rate } }),
);

/** Without a hidden layer: one line through the picture. */
export const straightRoom = roomAfter(epochs11, { layers: [] });

/** The same, but the squares of both coordinates are inputs too. */
export const squaredRoom = roomAfter(epochs11, { layers: [], features: ['x1', 'x2', 'x1^2', 'x2^2'] });

/** A network of broken lines with a rate that is far too large: after how many updates the first number is not finite. */
export const brokenAfter = (() => {
  const layer = { units: 6, activation: 'relu', norm: 'none', dropout: 0 } as const;
  const run = RoomRun.start(
    roomOf({
      ...usualSpec,
      data: { kind: 'plane', count: 200, noise: 0.05, seed: 2 },
      layers: [layer, layer],
      task: 'regression',
      loss: 'meanSquares',
      init: { kind: 'he' },
      optimizer: { name: 'sgd', rate: 10 },
    }),
  );
  while (run.step < 1000 && run.update());
  return run.step;
})();

/** The room of chapter 11, untrained. */
export const room11 = roomProps({ number: '11.9', id: 'training-room', step: 0 });
