/** The examples of the batch at hand, and what each wants of one parameter. */
export interface BatchReport {
  readonly step: number;
  /** e.g. `L1.W[0,1]`. */
  readonly parameter: string;
  readonly value: number;
  readonly examples: readonly {
    /** The number of the training example. */
    readonly example: number;
    readonly loss: number;
    /** ∂(its own loss)/∂ the parameter. */
    readonly gradient: number;
    /** How much it counts in the batch: 1/n for a mean. */
    readonly weight: number;
  }[];
  /** The sum of weight × gradient: the gradient of the batch on the data alone. */
  readonly mean: number;
  /** What the penalty adds. */
  readonly penalty: number;
  /** After clipping: what the optimizer is given. */
  readonly given: number;
  /** The parameter after the update; the same when the update breaks. */
  readonly next: number;
}

/** Which numbers "open in the microscope" asks for; `example` is a place in the batch at hand, from 0. */
export type LinesAsk =
  | { readonly kind: 'unit'; readonly place: number; readonly unit: number; readonly example: number }
  | { readonly kind: 'parameter'; readonly address: string }
  | { readonly kind: 'loss' }
  | { readonly kind: 'number'; readonly address: string };

/** One example alone with the network of a moment: what a closer look at its update starts from. */
export interface ExampleMoment {
  /** As the network takes them: scaled. */
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  /** Per dense layer: one row of weights a unit, and one bias a unit. */
  readonly layers: readonly { readonly W: readonly (readonly number[])[]; readonly b: readonly number[] }[];
  /** The learning rate of the next update. */
  readonly rate: number;
  /** The place of the line that was asked for, among all lines in the order of the book, from 0. */
  readonly line: number;
}

/** One number of several runs, and how far each is from the first run's. */
export interface ComparedNumber {
  readonly name:
    | 'trainLoss'
    | 'validationLoss'
    | 'trainAccuracy'
    | 'validationAccuracy'
    | 'penalty'
    | 'total'
    | 'gradientNorm'
    | 'rate';
  readonly values: readonly number[];
  readonly differences: readonly number[];
}

/** Several runs at the same step. */
export interface Comparison {
  readonly step: number;
  readonly numbers: readonly ComparedNumber[];
  /** Per run: the decision field minus the first run's, where both were drawn alike. */
  readonly fields: readonly (Float32Array | undefined)[];
  /** Per run: the largest |difference| of a parameter to the first run's and its address, where the networks are alike. */
  readonly parameters: readonly ({ readonly address: string; readonly difference: number } | undefined)[];
}
