import { BUILDER_VERSION, parseBuilder } from '#components/scenes/builderScene.ts';
import { range } from '#engine/core/range.ts';
import type { FigureLink } from './figureLink.ts';

/** The network builder, which counts every layer. */
export const networkBuilder: FigureLink = {
  kind: 'builder',
  version: BUILDER_VERSION,
  parse: parseBuilder,
  scenes({ instance, one }) {
    const sizes = range(Number(instance.params.layers) + 1).map((k) => one(`n${k}`));
    return () => ({ sizes });
  },
};
