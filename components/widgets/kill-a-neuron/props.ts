/** Points to be fitted: inputs and targets, drawn from a seed. */
export interface ToyData {
  readonly seed: number;
  readonly x: readonly number[];
  readonly t: readonly number[];
}

/** Everything that the figure shows and a link carries. */
export interface NeuronScene {
  readonly rate: number;
  /** Slope of the leaky unit below zero. */
  readonly leak: number;
  readonly seed: number;
  /** The moment at hand: so many updates were made. */
  readonly at: number;
}

/** The run of one unit: loss, weight and bias after 0, 1, 2 … updates. A run that left all bounds ends early. */
export interface UnitRun {
  readonly losses: readonly number[];
  readonly weights: readonly number[];
  readonly biases: readonly number[];
}

/** Both units with their outputs for all inputs at the moment at hand. */
export interface NeuronAnswer {
  readonly runs: readonly [relu: UnitRun, leaky: UnitRun];
  readonly outputs: readonly (readonly number[])[];
}

/** Properties of the figure "Kill a neuron". */
export interface KillANeuronProps {
  readonly id: string;
  /** Number of the figure, e.g. `8.3`. */
  readonly number: string;
  readonly scene: NeuronScene;
  /** The sets of points that the reader may choose from. */
  readonly data: readonly ToyData[];
  readonly answer: NeuronAnswer;
}
