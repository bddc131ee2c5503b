import type { Coding, TwoLayerGate } from '#engine/optim/gate.ts';

type Unit = readonly [w1: number, w2: number, b: number];

/** What the wall shows: what a link carries and undo remembers. */
export interface WallScene {
  readonly coding: Coding;
  readonly units: 'one' | 'two';
  /** The single unit of the first attempt. */
  readonly line: Unit;
  readonly hidden: readonly [Unit, Unit];
  readonly output: Unit;
  /** The most rows that the reader's single unit has got right. */
  readonly best: number;
}

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
