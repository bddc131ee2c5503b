import type { Thresholds } from './features.ts';

/** A network of 196 inputs, one hidden layer and ten outputs, its weights as whole numbers from −127 to 127 times a scale. */
export interface Reader {
  readonly hidden: number;
  /** Layer by layer: weights, then biases. */
  readonly tensors: readonly { readonly scale: number; readonly values: readonly number[] }[];
}

/** What the figure shows: what a link carries and undo remembers. */
export interface DuelScene extends Thresholds {
  /** The drawing at hand, 0 to 9, or 10 for the reader's own. */
  readonly at: number;
  /** The reader's own drawing: 196 hexadecimal digits, four pixels each. */
  readonly own: string;
}

/** One of the ten drawings with what the network makes of it. */
export interface Drawing {
  readonly digit: number;
  readonly picture: string;
  /** Ten probabilities. */
  readonly probabilities: readonly number[];
}

/** Properties of the feature duel. */
export interface FeatureDuelProps {
  readonly id: string;
  /** Number of the figure, `1.3`. */
  readonly number: string;
  readonly start: DuelScene;
  readonly drawings: readonly Drawing[];
  readonly reader: Reader;
}
