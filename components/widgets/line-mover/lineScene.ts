import { decimalDot } from '#engine/core/decimalDot.ts';
import { boundaryOf } from '#engine/optim/boundary.ts';
import { firesAt, type Labelled } from '#engine/optim/perceptron.ts';
import type { LineScene } from './props.ts';

export { LINE_VERSION, parseLine, reachOf } from '#components/scenes/lineScene.ts';

/** The net input at a point, with the decimals as they are written. */
export const netAt = ({ w1, w2, b }: LineScene, [p, q]: readonly number[]): number =>
  decimalDot([
    [w1, p!],
    [w2, q!],
    [b, 1],
  ]);

/** A point with its net input and its output. */
export interface Judged extends Labelled {
  readonly z: number;
  readonly output: 0 | 1;
}

/** Every point with what the unit says of it. */
export const judgedBy = (scene: LineScene, points: readonly Labelled[]): Judged[] =>
  points.map((point) => {
    const z = netAt(scene, point.x);
    return { ...point, z, output: firesAt(z) };
  });

/** The line of a scene; nothing when both weights are zero. */
export const boundaryIn = ({ w1, w2, b }: LineScene) => boundaryOf({ w: [w1, w2], b });

/** The same line with a weight vector of length 1, to six decimals. */
export function withUnitLength(scene: LineScene): LineScene {
  const length = boundaryIn(scene)?.length;
  if (!length) return scene;
  const short = (value: number): number => Math.round((value / length) * 1e6) / 1e6;
  return { ...scene, w1: short(scene.w1), w2: short(scene.w2), b: short(scene.b) };
}
