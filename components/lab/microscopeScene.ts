import type { BiasRule, WeightOrder } from '#engine/optim/updateOrder.ts';

/** Activations and losses that the microscope offers. */
export const ACTIVATION_CHOICES = ['sigmoid', 'tanh', 'relu', 'identity'] as const;
export const LOSS_CHOICES = ['halfSquares', 'meanSquares'] as const;
export type ActivationChoice = (typeof ACTIVATION_CHOICES)[number];
export type LossChoice = (typeof LOSS_CHOICES)[number];

/** Bounds of a network that can still be read at a glance. */
export const MAX_WEIGHT_LAYERS = 3;
export const MAX_UNITS = 4;
export const MIN_DIGITS = 2;
export const MAX_DIGITS = 17;

/** One layer of the network: W[unit][input], one bias a unit, and the activation. */
export interface SceneLayer {
  readonly activation: ActivationChoice;
  readonly W: readonly (readonly number[])[];
  readonly b: readonly number[];
}

/** Everything that the microscope shows: what a link carries, what undo remembers, what reset returns to. */
export interface MicroscopeScene {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly layers: readonly SceneLayer[];
  readonly loss: LossChoice;
  readonly rate: number;
  readonly order: WeightOrder;
  readonly biases: BiasRule;
  readonly names: 'documents' | 'book';
  /** Decimals that are shown. */
  readonly digits: number;
  /** Number of the line at hand, counted from 0. */
  readonly step: number;
  /** How many updates have been made since the start. */
  readonly round: number;
  /** Which start was chosen, where several state the same numbers and print different ones. */
  readonly preset?: string;
}

/** The version of scenes that links carry. */
export const SCENE_VERSION = 1;

/** A scene that cannot be. */
export class SceneError extends Error {
  override readonly name = 'SceneError';
}

const fail = (): never => {
  throw new SceneError('This is no scene of the microscope.');
};
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : fail();
const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e6 ? value : fail();
const whole = (value: unknown, least: number, most: number): number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? (value as number) : fail();
const list = (value: unknown, least: number, most: number): unknown[] =>
  Array.isArray(value) && value.length >= least && value.length <= most ? value : fail();
const oneOf = <T extends string>(value: unknown, choices: readonly T[]): T =>
  choices.includes(value as T) ? (value as T) : fail();

function parseLayer(value: unknown, inputs: number): SceneLayer {
  const { activation, W, b } = record(value);
  const rows = list(W, 1, MAX_UNITS).map((row) => list(row, inputs, inputs).map(number));
  return {
    activation: oneOf(activation, ACTIVATION_CHOICES),
    W: rows,
    b: list(b, rows.length, rows.length).map(number),
  };
}

/** Checks every field of a scene that came from outside; throws a `SceneError` when one of them cannot be. */
export function parseScene(value: unknown): MicroscopeScene {
  const raw = record(value);
  const inputs = list(raw.inputs, 1, MAX_UNITS).map(number);
  const layers: SceneLayer[] = [];
  for (const layer of list(raw.layers, 1, MAX_WEIGHT_LAYERS))
    layers.push(parseLayer(layer, layers.at(-1)?.b.length ?? inputs.length));
  const outputs = layers.at(-1)!.b.length;
  return {
    inputs,
    targets: list(raw.targets, outputs, outputs).map(number),
    layers,
    loss: oneOf(raw.loss, LOSS_CHOICES),
    rate: number(raw.rate),
    order: oneOf(raw.order, ['original', 'onTheWay']),
    biases: oneOf(raw.biases, ['trained', 'frozen', 'shared']),
    names: oneOf(raw.names, ['documents', 'book']),
    digits: whole(raw.digits, MIN_DIGITS, MAX_DIGITS),
    step: whole(raw.step, 0, 10_000),
    round: whole(raw.round, 0, 1_000_000),
    ...(typeof raw.preset === 'string' && raw.preset.length <= 40 ? { preset: raw.preset } : {}),
  };
}
