import { LINE_VERSION, parseLine, WIDE_REACH } from '#components/scenes/lineScene.ts';
import type { FigureLink } from './figureLink.ts';

/** The line mover: the line of a unit, and a point to try. */
export const lineMover: FigureLink = {
  kind: 'line',
  version: LINE_VERSION,
  parse: parseLine,
  scenes({ instance, one }) {
    const unit = { w1: one('w1'), w2: one('w2'), b: one('b'), probe: [one('x1'), one('x2')] };
    const scene = instance.family === 'lineOfUnit' ? { ...unit, reach: WIDE_REACH } : unit;
    return () => scene;
  },
};
