import type { Labelled } from '#engine/optim/perceptron.ts';

/** What the line mover shows: what a link carries and undo remembers. */
export interface LineScene {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
  /** A point to try, inside the picture. */
  readonly probe: readonly [number, number];
}

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
