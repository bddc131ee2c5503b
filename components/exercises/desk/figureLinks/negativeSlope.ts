import { parseSlopeScene, SLOPE_VERSION } from '#components/scenes/slopeScene.ts';
import { activationOf } from '#engine/functions/activation/table.ts';
import type { FigureLink } from './figureLink.ts';

/** The slope below zero: a leaky unit at its place, or the first of three places. */
export const negativeSlope: FigureLink = {
  kind: 'negative-slope',
  version: SLOPE_VERSION,
  parse: parseSlopeScene,
  scenes({ instance, one }) {
    if (instance.family === 'activationSlope') {
      const isLeaky = instance.params.activation === 'leakyRelu';
      const a = activationOf('leakyRelu').settings.alpha;
      return ({ id }) => (isLeaky && id !== 'z' ? { a, z: one('z') } : undefined);
    }
    return ({ id }) => ({ a: one(id === 'm' ? 's' : 'a'), z: one('z1') });
  },
};
