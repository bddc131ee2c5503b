import type { Vehicle, VehicleReport } from '#components/lab/vehicleReport.ts';

/** What the figure shows: what a link carries and undo remembers. */
export interface VehicleScene {
  /** The printed rows first, then the reader's own. */
  readonly rows: readonly Vehicle[];
  readonly seed: number;
  readonly rate: number;
  readonly scaled: boolean;
  readonly steps: number;
  /** The row that one looks at, counted from 0. */
  readonly at: number;
}

/** Properties of "Car or truck?". */
export interface CarOrTruckProps {
  readonly id: string;
  /** Number of the figure, e.g. `10.3`. */
  readonly number: string;
  readonly scene: VehicleScene;
  readonly answer: VehicleReport;
}
