import type { LineScene } from '#components/scenes/lineScene.ts';
import type { Labelled } from '#engine/optim/perceptron.ts';

export type { LineScene } from '#components/scenes/lineScene.ts';

/** Properties of the line mover. */
export interface LineMoverProps {
  /** Number of the figure, e.g. `3.2`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly start: LineScene;
  /** Points of two inputs with the answers that are wanted. */
  readonly points: readonly Labelled[];
}
