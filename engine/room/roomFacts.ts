import type { RoomSpec } from './roomSpec.ts';

/** One sort of examples as the picture needs them; row by row, in the units of the data (not scaled). */
export interface RoomPoints {
  readonly count: number;
  /** `[count × columns]`. */
  readonly x: Float64Array;
  /** Class numbers, or the numbers to be fitted. */
  readonly targets: Float64Array;
}

/** Where a layer that the reader knows stands in the engine's network, whose layers are counted from 1 in addresses. */
export interface RoomPlace {
  /** The dense layer: `L<dense>.W` and `L<dense>.b`. */
  readonly dense: number;
  /** The normalisation: `L<norm>.gamma`, `L<norm>.beta`. */
  readonly norm?: number;
  readonly dropout?: number;
  /** The layer whose `a` is the output of the units (before dropout). */
  readonly output: number;
  readonly units: number;
}

/** What is known of a room before any step, and never changes while it is open. */
export interface RoomFacts {
  /** The spec as it was understood. */
  readonly spec: RoomSpec;
  readonly columns: readonly string[];
  /** Names of the inputs as they are to be read, e.g. `weight²`. */
  readonly features: readonly string[];
  /** Names of the classes; none for regression. */
  readonly labels: readonly string[];
  readonly train: RoomPoints;
  readonly validation: RoomPoints;
  /** Numbers of the examples in the data as it was given: which went where. */
  readonly split: { readonly train: Int32Array; readonly validation: Int32Array };
  /** Per input: (x − shift) / divisor; 0 and 1 without scaling. `constant` lists inputs that never vary. */
  readonly scaling: {
    readonly shift: readonly number[];
    readonly divisor: readonly number[];
    readonly constant: readonly number[];
  };
  /** Per column the smallest and the largest number of all examples, with a margin: the picture's frame. */
  readonly bounds: readonly (readonly [number, number])[];
  /** Per column the mean of the training examples: where the columns stand that a field does not draw. */
  readonly middle: readonly number[];
  /** Hidden layers in order, then the output layer. */
  readonly places: readonly RoomPlace[];
  /** How many numbers the network learns. */
  readonly parameters: number;
  /** How many updates an epoch has, and how many examples each epoch leaves out. */
  readonly batches: number;
  readonly leftOut: number;
  /** Where the data is from, and one sentence for each thing that was left out on the way. */
  readonly source: string;
  readonly notes: readonly string[];
}
