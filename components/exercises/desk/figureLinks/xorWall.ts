import { parseWallFields, type Unit, WALL_VERSION } from '#components/scenes/wallScene.ts';
import type { FigureLink } from './figureLink.ts';

/** The XOR wall with its two hidden units. */
export const xorWall: FigureLink = {
  kind: 'xor',
  version: WALL_VERSION,
  parse: parseWallFields,
  scenes({ instance, one, all }) {
    const unit = (name: string): Unit => [one(`w${name}_1`), one(`w${name}_2`), one(`b${name}`)];
    // The figure judges by XOR alone.
    if (instance.intro.values.gate === 'xnor') return () => undefined;
    const first = unit('h1');
    const isSet = instance.params.task === 'weights';
    const set = isSet ? all('setting') : [...unit('h2'), ...unit('o')];
    const hidden = [first, set.slice(0, 3)];
    const scene = { coding: 'binary', units: 'two', line: first, hidden, output: set.slice(3), best: 0 };
    return () => scene;
  },
};
