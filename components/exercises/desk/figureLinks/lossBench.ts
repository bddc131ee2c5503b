import { LOSS_VERSION, parseLossScene } from '#components/scenes/lossScene.ts';
import type { FigureLink } from './figureLink.ts';

/** Losses that the bench works out; the others have figures of their own, or none. */
const LOSSES = ['meanSquares', 'meanAbsolute', 'meanSquaredLog', 'huber'];
const POINTS = [1, 2, 3] as const;
/** Where Huber's loss bends in the exercises. */
const DELTA = 1;

/** The loss bench with the three points of a variant. */
export const lossBench: FigureLink = {
  kind: 'loss-bench',
  version: LOSS_VERSION,
  parse: parseLossScene,
  scenes({ instance, one }) {
    if (!LOSSES.includes(String(instance.params.loss))) return () => undefined;
    const scene = {
      targets: POINTS.map((k) => one(`t${k}`)),
      predictions: POINTS.map((k) => one(`a${k}`)),
      delta: DELTA,
    };
    return () => scene;
  },
};
