import { CELL_VERSION, INPUTS, parseCell } from '#components/scenes/cellScene.ts';
import { range } from '#engine/core/range.ts';
import type { FigureLink } from './figureLink.ts';

/** The cell of chapter 2; after the switch with the one input turned that the exercise turns. */
export const exciteOrInhibit: FigureLink = {
  kind: 'excite',
  version: CELL_VERSION,
  parse: parseCell,
  scenes({ instance, one }) {
    const x = range(INPUTS).map((i) => one(`x${i + 1}`));
    const w = range(INPUTS).map((i) => one(`w${i + 1}`));
    const turned = Number(instance.steps.find(({ id }) => id === 's2')!.prompt.values.k) - 1;
    const switched = x.map((bit, i) => (i === turned ? 1 - bit : bit));
    return ({ id }) => ({ x: id === 's2' || id === 'fires2' ? switched : x, w, theta: one('theta') });
  },
};
