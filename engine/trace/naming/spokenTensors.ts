import type { PathStep } from './place.ts';
import type { SpokenNames } from './spokenNames.ts';

/** What a tensor of a network holds. */
export type TensorWord =
  | 'input'
  | 'wayInput'
  | 'target'
  | 'weight'
  | 'kernel'
  | 'bias'
  | 'inputBias'
  | 'hiddenBias'
  | 'tableEntry'
  | 'scale'
  | 'shift'
  | 'mean'
  | 'variance'
  | 'deviation'
  | 'normalised'
  | 'runningMean'
  | 'runningVariance'
  | 'netInput'
  | 'output'
  | 'mask'
  | 'place'
  | 'base'
  | 'slope'
  | 'drawnSlope'
  | 'inputGate'
  | 'forgetGate'
  | 'candidate'
  | 'outputGate'
  | 'cell'
  | 'cellOut'
  | 'hidden'
  | 'resetGate'
  | 'updateGate'
  | 'past'
  | 'resetState'
  | 'firstHidden'
  | 'firstCell'
  | 'lastHidden'
  | 'lastCell';

/** What an index counts. */
export type AxisWord =
  | 'example'
  | 'step'
  | 'unit'
  | 'input'
  | 'fromUnit'
  | 'channel'
  | 'filter'
  | 'row'
  | 'column'
  | 'symbol'
  | 'entry'
  | 'class';

/** What an update works out about a weight on its way, or remembers of it. */
export type SlotWord =
  | 'penalized'
  | 'clipped'
  | 'g'
  | 'decayed'
  | 'm'
  | 'v'
  | 'u'
  | 's'
  | 'b'
  | 'd'
  | 'vMax'
  | 'mHat'
  | 'vHat'
  | 'alpha'
  | 'gradientNorm'
  | 'clipFactor';

/** What an update works out for all weights together. */
export type WholeWord = 'dataLoss' | 'penalty' | 'rate' | 'gradientNorm' | 'clipFactor';

/** The words of one language for every tensor of every kind of layer; they come from the catalogue of strings. */
export interface SpokenTensors extends SpokenNames {
  readonly tensors: Readonly<Record<TensorWord, string>>;
  readonly wholes: Readonly<Record<WholeWord, string>>;
  axis(axis: AxisWord, number: number): string;
  /** The layer and the way to it inside blocks, e.g. "layer 3, body layer 2". */
  layer(number: number, path: readonly PathStep[]): string;
  /** A name with its places and its layer: "kernel weight, filter 1, row 2, of layer 3". */
  placed(name: string, places: readonly string[], layer?: string): string;
  /** A part of a gate: "weight of the forget gate". */
  ofGate(name: string, gate: string): string;
  slot(slot: SlotWord, of: string): string;
  exponential(of: string): string;
  slopeBetween(of: string, by: string): string;
}
