import { DIAL_VERSION, parseDialScene } from '#components/scenes/dialScene.ts';
import type { FigureLink } from './figureLink.ts';

const CLASSES = [1, 2, 3] as const;
/** What the half of the figure shows that the exercise does not speak of. */
const BINARY = { p: 0.5, target: 1 } as const;
const EVEN = { scores: [0, 0, 0], right: 0 } as const;

/** The cross-entropy dial: three scores with the right class, or the first of several yes-or-no answers. */
export const crossEntropyDial: FigureLink = {
  kind: 'cross-entropy-dial',
  version: DIAL_VERSION,
  parse: parseDialScene,
  scenes({ instance, one }) {
    const { family, params } = instance;
    if (family === 'softmax') {
      if (params.classes !== CLASSES.length) return () => undefined;
      const scores = CLASSES.map((k) => one(`z${k}`));
      return () => ({ ...BINARY, scores, right: one('t') - 1, smoothing: 0 });
    }
    if (params.loss !== 'binaryCrossEntropy') return () => undefined;
    // The whole loss is a mean over three; the dial has one.
    return ({ id }) => (id === 'e' ? { p: one('a1'), target: one('t1'), ...EVEN, smoothing: 0 } : undefined);
  },
};
