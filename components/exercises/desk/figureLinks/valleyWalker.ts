import { parseValley, VALLEY_VERSION } from '#components/scenes/valleyScene.ts';
import type { FigureLink } from './figureLink.ts';

/** The valley walker in the variant's own bowl k(w − c)², whose curvature is 2k, at the step at hand. */
export const valleyWalker: FigureLink = {
  kind: 'valley-walker',
  version: VALLEY_VERSION,
  parse: parseValley,
  scenes({ one }) {
    const bowl = { valley: 'bowl', curvature: 2 * one('k'), centre: one('c'), start: one('w0'), rate: one('eta') };
    return ({ id }) => {
      const at = id === 'limit' ? 0 : Number(id.slice(1));
      return { ...bowl, at, ran: false, tries: [] };
    };
  },
};
