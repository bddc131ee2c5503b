import type { Trouble } from '../train/trouble.ts';

/** How good the network is on some examples, as in use. `accuracy` is a share from 0 to 1, NaN for regression. */
export interface RoomScore {
  readonly loss: number;
  readonly accuracy: number;
  /** Numbers of the examples that are taken for another class than theirs; none for regression. */
  readonly wrong: Int32Array;
}

/** The parameters of one engine layer with the gradient of the batch at hand (penalty included, before clipping). */
export interface RoomEdges {
  /** The engine's layer, from 1. */
  readonly layer: number;
  /** `W`, `b`, `gamma` or `beta`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float64Array;
  readonly gradients: Float64Array;
}

/**
 * Curves over the steps; every column has the same length. Which steps are kept depends on the furthest step alone: each,
 * then every second, every fourth …, so that there are never more than `MAX_CURVE`.
 */
export interface RoomCurves {
  readonly steps: Float64Array;
  readonly epochs: Float64Array;
  /** Loss on the training examples, as in use: data alone, the penalty, and their sum. */
  readonly data: Float64Array;
  readonly penalty: Float64Array;
  readonly total: Float64Array;
  /** Loss on the validation examples; NaN where there are none. */
  readonly validation: Float64Array;
  /** Shares from 0 to 1; NaN for regression. */
  readonly accuracy: Float64Array;
  readonly validationAccuracy: Float64Array;
  /** The data loss of the one batch at hand. */
  readonly batch: Float64Array;
  readonly rate: Float64Array;
  /** Euclidean length of the gradient of the batch at hand: of all, and per engine layer with parameters. */
  readonly gradientNorm: Float64Array;
  readonly layerNorms: readonly { readonly layer: number; readonly norms: Float64Array }[];
}

/** A field: one number per cell, output by output, row by row from the top; cells are sampled at their centres. */
export interface RoomField {
  readonly columns: number;
  /** 1 where the data has a single column: the field is then a curve. */
  readonly rows: number;
  /** The two columns of the data that it spans (the same twice for a curve), counted from 0, and their ranges. */
  readonly axes: readonly [number, number];
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /**
   * Decision: probabilities of each class (classification), of the second class (binary), the score (hinge), or the
   * predicted number (regression); `outputs × rows × columns`. Units: inputs, then hidden layers unit by unit.
   */
  readonly values: Float32Array;
  readonly outputs: number;
  readonly low: number;
  readonly high: number;
}

/** How often values fall into equal bins from `low` to `high`. */
export interface RoomHistogram {
  readonly layer: number;
  readonly name: string;
  readonly what: 'values' | 'gradients' | 'outputs';
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
  /** How many numbers are not finite and so in no bin. */
  readonly broken: number;
}

/** One moment before a run broke. */
export interface RoomMoment {
  readonly step: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly largestWeight: number;
}

/** The first number that is not finite: where, why, and how far one may go back. */
export interface RoomTrouble extends Trouble {
  /** The last step whose parameters are all finite: the one before. */
  readonly lastGood: number;
  /** The last step at which the losses and the gradient are finite too, of those in `before`; 0 when none of them is. */
  readonly lastFinite: number;
  /** Up to the last sixteen steps, oldest first. */
  readonly before: readonly RoomMoment[];
  /**
   * `start`: it broke within the first two updates. `growth`: the gradients grew from update to update. `jump`: a single
   * update did it.
   */
  readonly reason: 'start' | 'growth' | 'jump';
  /** By which factor the gradient's length changed per update, on average, in `before`; 1 where that cannot be said. */
  readonly growth: number;
}

/** What a view shall contain besides what it always does. */
export interface ViewAsk {
  /** Cells along each side of the decision field, 4 to 200. */
  readonly field?: number;
  /** Cells along each side of every unit's own field, 2 to 64. */
  readonly units?: number;
  /** Which two columns the fields span; the first two when left out. */
  readonly axes?: readonly [number, number];
  /** Curves, when they have changed since this version (give −1 to have them in any case). */
  readonly curves?: number;
  /** Bins of the histograms, 2 to 60. */
  readonly histograms?: number;
  readonly confusion?: boolean;
  /** The order of the present epoch. */
  readonly order?: boolean;
}

/** A room at one step: plain data and typed arrays of its own, which may be transferred. All but `furthest`, the curves and the trouble is a function of spec and step alone. */
export interface RoomView {
  /** Updates made. */
  readonly step: number;
  /** Epochs finished. */
  readonly epoch: number;
  /** How many examples of the present epoch went into updates, and how many of the batch at hand were looked at since. */
  readonly position: number;
  readonly within: number;
  /** The batch at hand: numbers of the training examples of the next update. */
  readonly batch: Int32Array;
  readonly order?: Int32Array;
  /** The learning rate of the next update. */
  readonly rate: number;
  readonly train: RoomScore;
  readonly validation: RoomScore;
  readonly penalty: number;
  readonly total: number;
  /** The data loss of the batch at hand, as in training, and the length of its gradient (penalty included). */
  readonly batchLoss: number;
  readonly gradientNorm: number;
  readonly layerNorms: readonly { readonly layer: number; readonly norm: number }[];
  readonly edges: readonly RoomEdges[];
  readonly field?: RoomField;
  readonly units?: RoomField;
  readonly histograms?: readonly RoomHistogram[];
  /** Rows are true classes, columns what was said; of the training and of the validation examples. */
  readonly confusion?: {
    readonly train: readonly (readonly number[])[];
    readonly validation: readonly (readonly number[])[];
  };
  /** The first update of this run that breaks, once it was met; the run stops before it. */
  readonly trouble?: RoomTrouble;
  /** The furthest step that this run has been to. */
  readonly furthest: number;
  readonly curvesVersion: number;
  readonly curves?: RoomCurves;
}
