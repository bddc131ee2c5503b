import type { Unit } from '#components/scenes/wallScene.ts';
import type { Coding, TwoLayerGate } from '#engine/optim/gate.ts';

export type { WallScene } from '#components/scenes/wallScene.ts';

/** Properties of the XOR wall. */
export interface XorWallProps {
  /** Number of the figure, e.g. `5.4`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly line: Unit;
  /** Networks of two hidden units that solve XOR, for each coding; the figure can show them one after another. */
  readonly solutions: Readonly<Record<Coding, readonly TwoLayerGate[]>>;
}
