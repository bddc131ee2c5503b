import { NET_INPUT_VERSION, type NetInputScene, parseNetInput } from '#components/scenes/netInputScene.ts';
import { range } from '#engine/core/range.ts';
import type { FigureLink } from './figureLink.ts';
import type { Variant } from './variant.ts';

/** Families that go on with a curve. */
const WITH_CURVE = ['activationSlope', 'steepness'];

type Rows = NetInputScene['rows'];

/** The inputs of a variant with their weights: x1, x2 … and w1, w2 …, or x and w alone. */
function rowsOf({ instance, one }: Variant): Rows {
  const count = instance.givens.filter(({ id }) => /^x\d+$/.test(id)).length;
  if (count === 0) return [{ x: one('x'), w: one('w') }];
  return range(count).map((i) => ({ x: one(`x${i + 1}`), w: one(`w${i + 1}`) }));
}

const sceneOf = (rows: Rows, b: number, coding: unknown = 'binary') => ({ rows, b, coding });

const doubled = (rows: Rows, which: (i: number) => boolean): Rows =>
  rows.map(({ x, w }, i) => ({ x, w: which(i) ? 2 * w : w }));

/** The net-input bench: each product and the sum. */
export const netInputBench: FigureLink = {
  kind: 'bench',
  version: NET_INPUT_VERSION,
  parse: parseNetInput,
  scenes(variant) {
    const { instance, one } = variant;
    const { family, params } = instance;
    // The other passages with a misprint are about networks.
    if (family === 'misprint' && instance.scene) return () => undefined;
    const rows = rowsOf(variant);
    return ({ id }) => {
      if (family === 'weightedOrAdded') {
        // The other questions of that exercise are about what a neuron does not do.
        if (id === 's') return sceneOf(rows, 0);
        return id === 's2'
          ? sceneOf(
              doubled(rows, (i) => i === 0),
              0,
            )
          : undefined;
      }
      // The bench ends with the net input; what an activation makes of it is for other figures.
      if (WITH_CURVE.includes(family) && id !== 'z') return undefined;
      const b = one('b');
      if (id === 'z2')
        return sceneOf(
          doubled(rows, () => true),
          2 * b,
          params.coding,
        );
      return sceneOf(rows, b, params.coding);
    };
  },
};
