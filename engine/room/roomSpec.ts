import type { LeftOver } from '../data/batchNumbers.ts';
import type { InitSpec } from '../functions/init/initializer.ts';
import type { ClipSpec } from '../optim/clip.ts';
import type { ScheduleSpec } from '../optim/schedule.ts';
import type { OptimizerSpec } from '../optim/table.ts';
import type { Penalties } from '../train/penalties.ts';

/** Data that a seed makes. `noise` is the scatter of the kind (how far the classes reach into each other for carTruck). */
export interface MadeData {
  readonly kind: MadeKind;
  readonly count: number;
  readonly noise: number;
  readonly seed: number;
  /** How many classes, for the kinds that can have several (`blobs`, `spiral`). */
  readonly classes?: number;
}

/**
 * The kinds of made data: two rings, opposite quadrants, two clouds, arms that wind, half moons, cars and trucks, clouds
 * of several classes; and to be fitted: a tilted plane, hills and hollows (several bells), a sine wave.
 */
export type MadeKind =
  | 'circles'
  | 'xor'
  | 'gauss'
  | 'spiral'
  | 'moons'
  | 'blobs'
  | 'carTruck'
  | 'plane'
  | 'multiGauss'
  | 'sine';

/** The 150 flowers. */
export interface IrisData {
  readonly kind: 'iris';
}

/** The reader's own examples: one row of numbers each, and its target (a class number from 0 where `labels` are given). */
export interface OwnData {
  readonly kind: 'own';
  /** Names of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly targets: readonly number[];
  /** Names of the classes; left out for numbers to be fitted. */
  readonly labels?: readonly string[];
}

/** Where the examples come from. */
export type RoomData = MadeData | IrisData | OwnData;

/**
 * One input of the network, made of the columns of the data (counted from 1): `x1`, `x2^2`, `x1*x2`, `sin x1`, or
 * `sin 5x1` for a faster wave.
 */
export type Feature = string;

/** One hidden layer: dense units, then normalisation (before the activation), the activation, and dropout. */
export interface RoomLayer {
  readonly units: number;
  readonly activation: RoomActivation;
  readonly norm: 'none' | 'batch' | 'layer';
  /** Probability with which a unit is dropped while training, 0 for none. */
  readonly dropout: number;
}

/** Activations of hidden layers. */
export const ROOM_ACTIVATIONS = [
  'identity',
  'step',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'elu',
  'selu',
  'gelu',
  'silu',
  'softplus',
  'softsign',
] as const;

/** The name of such an activation. */
export type RoomActivation = (typeof ROOM_ACTIVATIONS)[number];

/**
 * What is learned. `classification`: one output per class and softmax. `binary`: one output for two classes.
 * `regression`: one output, a number.
 */
export type RoomTask = 'classification' | 'binary' | 'regression';

/** How the outputs are judged; which tasks allow which is `LOSSES_OF`. */
export type RoomLoss = 'crossEntropy' | 'meanSquares' | 'halfSquares' | 'hinge' | 'meanAbsolute' | 'huber';

/** The losses of each task, the usual one first. */
export const LOSSES_OF: Readonly<Record<RoomTask, readonly RoomLoss[]>> = {
  classification: ['crossEntropy', 'meanSquares', 'halfSquares'],
  binary: ['crossEntropy', 'meanSquares', 'halfSquares', 'hinge'],
  regression: ['meanSquares', 'halfSquares', 'meanAbsolute', 'huber'],
};

/**
 * A whole training room as plain data: what is learned, from what, by which network, and how. Equal specs give equal bits
 * at every step, in every browser.
 */
export interface RoomSpec {
  readonly data: RoomData;
  /** Share of the examples kept for validation (0 to 0.9), and the seed that chooses them. */
  readonly split: { readonly validation: number; readonly seed: number };
  /** How inputs are scaled; measured on the training examples alone. */
  readonly scale: 'none' | 'standard' | 'minmax';
  readonly features: readonly Feature[];
  /** The hidden layers; the output layer follows from task and data. */
  readonly layers: readonly RoomLayer[];
  readonly task: RoomTask;
  readonly loss: RoomLoss;
  /** How weights start; biases start at 0. */
  readonly init: InitSpec;
  /** Draws the weights, the order of every epoch, and what dropout drops. */
  readonly seed: number;
  readonly optimizer: OptimizerSpec;
  readonly schedule?: ScheduleSpec;
  readonly clip?: ClipSpec;
  readonly penalties?: Penalties;
  readonly batchSize: number;
  /** Whether each epoch has an order of its own. */
  readonly shuffle: boolean;
  /** Examples that do not fill the last batch of an epoch make a smaller one, or are left out. */
  readonly leftOver: LeftOver;
}

/** The bounds of a room. */
export const ROOM_LIMITS = {
  layers: 6,
  units: 12,
  features: 12,
  columns: 32,
  classes: 10,
  examples: 2_000,
  /** The furthest update that a room goes to. */
  updates: 10_000_000,
} as const;
