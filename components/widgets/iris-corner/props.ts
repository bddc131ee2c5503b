import type { ThresholdUnit } from '#engine/optim/perceptron.ts';

/** What the corner shows: what a link carries and undo remembers. Numbers count species and measurements from 0. */
export interface IrisScene {
  readonly first: number;
  readonly second: number;
  readonly x: number;
  readonly y: number;
  /** Measured from the middle of the chosen flowers, in whole millimetres. */
  readonly centred: boolean;
}

/** What came of a choice. */
export interface IrisResult {
  /** The unit that is drawn, for measurements from the chosen origin. */
  readonly unit: ThresholdUnit;
  readonly corrections: number;
  /** Mistakes in each pass. */
  readonly mistakes: readonly number[];
  readonly separated: boolean;
  /** The fewest flowers that any unit on the way had wrong. */
  readonly best: number;
  /** The most corrections that can be needed; absent where no line can do it. */
  readonly most?: number;
}

/** Properties of the iris corner. */
export interface IrisCornerProps {
  /** Number of the figure, e.g. `4.4`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** 150 flowers, fifty of each species, four measurements in millimetres each. */
  readonly flowers: readonly (readonly number[])[];
  readonly start: IrisScene;
  /** What comes of the start, computed while the page was built: the first frame. */
  readonly result: IrisResult;
}
