import type { DataPoint } from '#engine/landscape/lineFit.ts';

/** What the line fitter shows: what a link carries and undo remembers. */
export interface FitScene {
  readonly points: readonly DataPoint[];
  /** Where the descent starts. */
  readonly m: number;
  readonly c: number;
  /** The learning rate η. */
  readonly rate: number;
  /** Inputs are measured from their mean. */
  readonly centred: boolean;
  /** Errors are drawn as squares, not as segments. */
  readonly squares: boolean;
  /** The point that the keys move, counted from 0. */
  readonly chosen: number;
  /** The step at hand. */
  readonly at: number;
}

/** Properties of the line fitter. */
export interface FitALineProps {
  /** Number of the figure, e.g. `11.2`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly scene: FitScene;
}
