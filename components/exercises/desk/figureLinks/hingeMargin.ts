import { HINGE_VERSION, parseHingeScene } from '#components/scenes/hingeScene.ts';
import type { FigureLink } from './figureLink.ts';

/** The hinge margin, for the first of several scores. */
export const hingeMargin: FigureLink = {
  kind: 'hinge-margin',
  version: HINGE_VERSION,
  parse: parseHingeScene,
  scenes({ instance, one }) {
    const isHinge = instance.params.loss === 'hinge';
    return ({ id }) => (isHinge && id === 'e' ? { label: one('t1'), score: one('a1') } : undefined);
  },
};
