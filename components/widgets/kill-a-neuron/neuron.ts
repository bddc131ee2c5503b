import type { RunPoint, RunRequest } from '#components/lab/engineApi.ts';
import type { FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { fieldsOf, numberIn, wholeIn } from '#components/lab/sceneFields.ts';
import type { ActivationSpec } from '#engine/functions/activation/table.ts';
import type { NeuronScene, ToyData, UnitRun } from './props.ts';

export const NEURON_VERSION = 1;
/** How many updates a run makes. */
export const UPDATES = 120;
export const RATE = { min: 0.02, max: 1, step: 0.02 } as const;
export const LEAK = { min: 0.01, max: 0.3, step: 0.01 } as const;
/** Weight and bias of both units before the first update. */
export const START = { w: 1.5, b: 0 } as const;

/** The two units of a scene. */
export const unitsOf = ({ leak }: NeuronScene): readonly [ActivationSpec, ActivationSpec] => [
  'relu',
  { name: 'leakyRelu', settings: { alpha: leak } },
];

/** What the worker is asked for one unit: full-batch descent on the mean squared error. */
export function runRequest(activation: ActivationSpec, { rate }: NeuronScene, { x, t }: ToyData): RunRequest {
  return {
    spec: { input: [1], layers: [{ kind: 'dense', units: 1, activation }], loss: 'meanSquares' },
    params: [{ W: { shape: [1, 1], data: [START.w] }, b: { shape: [1], data: [START.b] } }],
    x: { shape: [x.length, 1], data: x },
    t: { shape: [t.length, 1], data: t },
    update: { rate, order: 'original', biases: 'trained' },
    updates: UPDATES,
    reportAt: Array.from({ length: UPDATES + 1 }, (_, n) => n),
  };
}

/** A run in columns; moments whose loss is not finite are left out. */
export function columnsOf(points: readonly RunPoint[]): UnitRun {
  const kept = points.filter(({ error }) => Number.isFinite(error));
  return {
    losses: kept.map(({ error }) => error),
    weights: kept.map(({ params }) => params[0]!),
    biases: kept.map(({ params }) => params[1]!),
  };
}

/** Weight and bias of a run at a moment, or at its last one. */
export function unitAt({ losses, weights, biases }: UnitRun, at: number) {
  const n = Math.min(at, losses.length - 1);
  return { n, loss: losses[n]!, w: weights[n]!, b: biases[n]! };
}

/** The outputs of both units for all inputs at the moment at hand. */
export const outputQuestions = (
  scene: NeuronScene,
  { x }: ToyData,
  runs: readonly [UnitRun, UnitRun],
): FunctionQuestions => ({
  rows: unitsOf(scene).map((activation, k) => {
    const { w, b } = unitAt(runs[k as 0 | 1], scene.at);
    return { activation, row: x.map((input) => w * input + b) };
  }),
});

/** For how many inputs a unit's pre-activation is above zero. */
export const activeInputs = ({ w, b }: { readonly w: number; readonly b: number }, { x }: ToyData): number =>
  x.filter((input) => w * input + b > 0).length;

/** The first moment from which no input makes the unit active any more, up to the end of the run; nothing when it lives. */
export function deathOf(run: UnitRun, data: ToyData): number | undefined {
  let death: number | undefined;
  for (let n = run.losses.length - 1; n >= 0; n--) {
    if (activeInputs(unitAt(run, n), data) > 0) break;
    death = n;
  }
  return death;
}

/** Checks a scene from outside; throws when it is none. */
export function parseNeuronScene(value: unknown, seeds: readonly number[]): NeuronScene {
  const { rate, leak, seed, at } = fieldsOf(value);
  return {
    rate: numberIn(rate, RATE.min, RATE.max),
    leak: numberIn(leak, LEAK.min, LEAK.max),
    seed: seeds.includes(seed as number) ? (seed as number) : numberIn(undefined, 0, 0),
    at: wholeIn(at, 0, UPDATES),
  };
}
