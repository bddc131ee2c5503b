import { parseTrainer, TRAINER_VERSION } from '#components/scenes/trainerScene.ts';
import { range } from '#engine/core/range.ts';
import type { FigureLink } from './figureLink.ts';

/** The perceptron trainer: it shows the examples in their order, and stands after the corrections made so far. */
export const perceptronTrainer: FigureLink = {
  kind: 'trainer',
  version: TRAINER_VERSION,
  parse: parseTrainer,
  scenes({ instance, one }) {
    const shown = range(Number(instance.params.presentations)).map((k) => k + 1);
    const points = shown.map((k) => ({ x: [one(`x1_${k}`), one(`x2_${k}`)], d: one(`d${k}`) }));
    const lesson = { start: { w: [one('w1'), one('w2')], b: one('b') }, rate: one('eta') };
    const corrected = (before: number): number =>
      shown.filter((k) => k < before && one(`y${k}`) !== one(`d${k}`)).length;
    return ({ id }) => {
      const k = Number(id.slice(1));
      return { points, adding: 1, at: corrected(id.startsWith('W') ? k + 1 : k), lesson };
    };
  },
};
