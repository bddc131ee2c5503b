import { FIT_VERSION, parseFit } from '#components/scenes/fitScene.ts';
import type { FigureLink } from './figureLink.ts';

const POINTS = [1, 2, 3] as const;
/** Lines that tell of the state after the step. */
const AFTER = ['m1', 'c1', 'J1'];

/** The line fitter with three points, before or after its first step. */
export const fitALine: FigureLink = {
  kind: 'fit-a-line',
  version: FIT_VERSION,
  parse: parseFit,
  scenes({ one }) {
    const scene = {
      points: POINTS.map((k) => ({ x: one(`x${k}`), y: one(`y${k}`) })),
      m: one('m'),
      c: one('c'),
      rate: one('eta'),
      centred: false,
      squares: false,
      chosen: 0,
    };
    return ({ id }) => ({ ...scene, at: AFTER.includes(id) ? 1 : 0 });
  },
};
