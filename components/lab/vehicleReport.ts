import { ensure } from '#engine/core/engineError.ts';
import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { applyScaler, fitScaler } from '#engine/data/scaler.ts';
import { lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { forward, type Params } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import type { UpdateSettings } from '#engine/trace/trace.ts';
import { descend } from '#engine/train/descend.ts';
import { initParams } from '#engine/train/initParams.ts';

/** One vehicle: weight, goods, and what it is (0 a car, 1 a truck). */
export type Vehicle = readonly [weight: number, goods: number, truck: 0 | 1];

/** A small lesson, as plain data. */
export interface VehicleRequest {
  readonly rows: readonly Vehicle[];
  /** Draws the starting weights. */
  readonly seed: number;
  readonly rate: number;
  /** Whether the columns are brought to mean 0 and standard deviation 1 first. */
  readonly scaled: boolean;
  readonly steps: number;
  /** Both axes of the plane go from 0 to this number, cut into so many cells. */
  readonly plane: { readonly most: number; readonly cells: number };
}

/** One vehicle on its way through the network. */
export interface VehiclePass {
  /** The two numbers that enter the network. */
  readonly x: readonly [number, number];
  readonly z: readonly [number, number];
  readonly h: readonly [number, number];
  /** Net input of the output, and the probability of a truck. */
  readonly out: number;
  readonly p: number;
}

/** What came of the lesson. */
export interface VehicleReport {
  /** Mean and standard deviation of both columns; nothing where the columns were left as they are. */
  readonly scale: { readonly mean: readonly number[]; readonly deviation: readonly number[] } | undefined;
  /** Weights and bias of h1, of h2, and of the output. */
  readonly units: readonly [readonly number[], readonly number[], readonly number[]];
  readonly passes: readonly VehiclePass[];
  /** The loss after some numbers of steps, the last of them included. */
  readonly losses: readonly (readonly [step: number, loss: number])[];
  /** The loss of a network that says the same to every row, at its best. */
  readonly blind: number;
  /** Probability of a truck in the middle of each cell, row by row from below. */
  readonly field: readonly number[];
}

/** Two inputs, two tanh units, one output: a probability for the reader, a logit while it learns, which never overflows. */
const net = (output: 'sigmoid' | 'identity'): ModelSpec => ({
  input: [2],
  layers: [
    { kind: 'dense', units: 2, activation: 'tanh' },
    { kind: 'dense', units: 1, activation: output },
  ],
  loss: output === 'sigmoid' ? 'binaryCrossEntropy' : 'binaryCrossEntropyFromLogits',
});
const SAYING = net('sigmoid');
const LEARNING = net('identity');
/** The most steps, and about so many moments of the loss are told. */
export const MOST_STEPS = 5000;
const MOMENTS = 100;

/** The least loss without looking at the inputs: the share of trucks, said of every row. */
function blindLoss(targets: Tensor): number {
  const share = targets.data.reduce((sum, t) => sum + t, 0) / targets.data.length;
  const said = tensor(
    targets.shape,
    Array.from(targets.data, () => share),
  );
  // Adding 0 turns −0 into 0.
  return lossAt(lossOf(SAYING.loss), said, targets).total + 0;
}

const unitsOf = ([hidden, output]: Params): VehicleReport['units'] => {
  const [W, b] = [hidden!.W!.data, hidden!.b!.data];
  return [
    [W[0]!, W[1]!, b[0]!],
    [W[2]!, W[3]!, b[1]!],
    [...output!.W!.data, output!.b!.data[0]!],
  ];
};

function passesOf(params: Params, x: Tensor): VehiclePass[] {
  const [hidden, output] = forward(SAYING, params, x);
  const pair = (of: Tensor, i: number): readonly [number, number] => [of.data[2 * i]!, of.data[2 * i + 1]!];
  return Array.from({ length: x.shape[0]! }, (_row, i) => ({
    x: pair(x, i),
    z: pair(hidden!.z, i),
    h: pair(hidden!.a, i),
    out: output!.z.data[i]!,
    p: output!.a.data[i]!,
  }));
}

/**
 * Teaches a 2-2-1 network with all rows at once, by plain gradient descent on the mean binary cross-entropy.
 * @throws EngineError for no rows, too many steps, or numbers that cannot be.
 */
export function vehicleReport({ rows, seed, rate, scaled, steps, plane }: VehicleRequest): VehicleReport {
  ensure(
    Number.isInteger(steps) && steps >= 0 && steps <= MOST_STEPS,
    `A lesson makes 0 to ${MOST_STEPS} steps, but ${steps} were asked for. Give a whole number in between.`,
  );
  const raw = tensor(
    [rows.length, 2],
    rows.flatMap((row) => row.slice(0, 2)),
  );
  const targets = tensor(
    [rows.length, 1],
    rows.map(([, , truck]) => truck),
  );
  const scaler = scaled ? fitScaler('standardise', raw) : undefined;
  const entering = (of: Tensor): Tensor => (scaler ? applyScaler(scaler, of) : of);
  const x = entering(raw);
  const every = Math.max(1, Math.ceil(steps / MOMENTS));
  const update: UpdateSettings = { rate, order: 'original', biases: 'trained' };
  const told = (n: number): boolean => n % every === 0 || n === steps;
  const points = [...descend(LEARNING, initParams(LEARNING, seed), x, targets, update, steps, told)];
  const { params } = points.at(-1)!;
  const middle = (k: number): number => (plane.most * (k + 0.5)) / plane.cells;
  const grid = Array.from({ length: plane.cells ** 2 }, (_cell, k) => [
    middle(k % plane.cells),
    middle(Math.floor(k / plane.cells)),
  ]);
  return {
    scale: scaler && { mean: scaler.shift, deviation: scaler.divisor },
    units: unitsOf(params),
    passes: passesOf(params, x),
    losses: points.map(({ iteration, error }) => [iteration, error]),
    blind: blindLoss(targets),
    field: Array.from(forward(SAYING, params, entering(tensor([grid.length, 2], grid.flat()))).at(-1)!.a.data),
  };
}
