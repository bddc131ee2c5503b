import type { ValleyName } from '#engine/landscape/valley.ts';

/** One run to its end in the bowl: curvature, learning rate, and whether it came to rest. */
export interface Try {
  readonly curvature: number;
  readonly rate: number;
  readonly settled: boolean;
}

/** What the valley walker shows: what a link carries and undo remembers. */
export interface ValleyScene {
  readonly valley: ValleyName;
  /** Curvature λ of the bowl; the other valleys do not look at it. */
  readonly curvature: number;
  /** Where the ball is dropped. */
  readonly start: number;
  /** The learning rate η. */
  readonly rate: number;
  /** The step at hand. */
  readonly at: number;
  /** The run was let go to its end. */
  readonly ran: boolean;
  /** The reader's notes, newest last. */
  readonly tries: readonly Try[];
}

/** Properties of the valley walker. */
export interface ValleyWalkerProps {
  /** Number of the figure, e.g. `11.1`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly scene: ValleyScene;
}
