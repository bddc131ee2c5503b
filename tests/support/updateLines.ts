import { Rng } from '#engine/core/rng.ts';
import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { lossAndGradients } from '#engine/nn/model.ts';
import { eachParameter, type ParameterAt } from '#engine/nn/parameters.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import type { ClipSpec } from '#engine/optim/clip.ts';
import type { ScheduleSpec } from '#engine/optim/schedule.ts';
import { OPTIMIZERS, type OptimizerName, type OptimizerSpec } from '#engine/optim/table.ts';
import { explainPenalty, explainUpdate, type UpdateLine } from '#engine/train/explainUpdate.ts';
import { startTraining, type TrainState } from '#engine/train/state.ts';
import { stepBatch } from '#engine/train/step.ts';
import type { TrainSpec } from '#engine/train/trainSpec.ts';

/** A network with a main weight, one of another name and a bias. */
export const updateModel: ModelSpec = {
  input: [3, 2],
  layers: [
    { kind: 'rnn', units: 2, bias: 'one', output: 'last' },
    { kind: 'dense', units: 1 },
  ],
  loss: 'meanSquares',
};

const rng = Rng.fromSeed(11);
const draw = (shape: readonly number[]): Tensor =>
  tensor(
    shape,
    Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => rng.between(-1, 1)),
  );

/** Four short sequences and what they lead to. */
export const updateData = { inputs: draw([4, 3, 2]), targets: draw([4, 1]) };

const CLIPS: readonly (ClipSpec | undefined)[] = [
  undefined,
  { kind: 'value', max: 0.01 },
  { kind: 'norm', max: 0.1 },
  { kind: 'globalNorm', max: 0.1 },
  { kind: 'normPerTensor', max: 0.1 },
];

const SCHEDULES: readonly (ScheduleSpec | undefined)[] = [
  undefined,
  { kind: 'constant' },
  { kind: 'step', stepSize: 1, gamma: 0.5 },
  { kind: 'multistep', milestones: [1], gamma: 0.5 },
  { kind: 'exponential', gamma: 0.9 },
  { kind: 'cosine', steps: 9, least: 0.001 },
  { kind: 'linearWarmup', warmup: 3, startFactor: 0.1 },
  { kind: 'warmupCosine', warmup: 2, steps: 9 },
  { kind: 'inverseTime', decay: 0.5, decaySteps: 2 },
  { kind: 'polynomial', steps: 9, end: 0.001, power: 2 },
];

const SETTINGS: Readonly<Record<OptimizerName, readonly Readonly<Record<string, number>>[]>> = {
  sgd: [{}, { momentum: 0.9 }, { momentum: 0.9, nesterov: 1 }],
  adagrad: [{}],
  rmsprop: [{}, { centered: 1, momentum: 0.5 }],
  adadelta: [{}],
  adam: [{}, { amsgrad: 1 }],
  adamw: [{}],
};

/** Training specs with every optimizer in both conventions, every decay, clipping, penalty and schedule. */
export function updateSpecs(): TrainSpec[] {
  const optimizers = (Object.keys(OPTIMIZERS) as OptimizerName[]).flatMap((name) =>
    (['torch', 'keras'] as const).flatMap((convention) =>
      SETTINGS[name].flatMap((settings) =>
        [0, 0.1].map((weightDecay): OptimizerSpec => ({ name, convention, settings, weightDecay, rate: 0.05 })),
      ),
    ),
  );
  const count = Math.max(optimizers.length, CLIPS.length * SCHEDULES.length);
  return Array.from({ length: count }, (_, k): TrainSpec => {
    const clip = CLIPS[k % CLIPS.length];
    const schedule = SCHEDULES[k % SCHEDULES.length];
    const penalties = [undefined, { l2: 0.1 }, { l1: 0.1 }, { l1: 0.1, l2: 0.2, biases: true }][k % 4];
    return {
      model: updateModel,
      optimizer: optimizers[k % optimizers.length]!,
      batchSize: 2,
      seed: k + 1,
      ...(clip ? { clip } : {}),
      ...(schedule ? { schedule } : {}),
      ...(penalties ? { penalties } : {}),
    };
  });
}

/** The third update of a run: its state before, what it did, and the gradients of the loss on the data. */
export function thirdUpdate(spec: TrainSpec) {
  let state: TrainState = startTraining(spec, updateData);
  for (let k = 0; k < 2; k++) state = stepBatch(spec, updateData, state).state;
  const { state: next, report } = stepBatch(spec, updateData, state);
  const rows = (t: Tensor): Tensor => {
    const row = t.data.length / t.shape[0]!;
    const numbers = report.examples.flatMap((n) => Array.from(t.data.subarray(n * row, (n + 1) * row)));
    return tensor([report.examples.length, ...t.shape.slice(1)], numbers);
  };
  const { grads } = lossAndGradients(
    spec.model,
    state.params,
    rows(updateData.inputs),
    rows(updateData.targets),
    { training: true },
    state.states,
  );
  return { state, next, report, grads };
}

/** The lines of a few weights of the third update of every spec. */
export function updateLines(): { name: string; model: ModelSpec; lines: UpdateLine[] }[] {
  return updateSpecs().map((spec) => {
    const { state, report, grads } = thirdUpdate(spec);
    const some: ParameterAt[] = [...eachParameter(state.params)].filter((_at, i) => i % 3 === 0);
    const { name, convention } = spec.optimizer;
    return {
      name: `${name} (${convention}), ${spec.clip?.kind ?? 'no clipping'}, ${spec.schedule?.kind ?? 'no schedule'}`,
      model: spec.model,
      lines: [
        ...explainPenalty(spec, state.params, report.loss.data),
        ...some.flatMap((at) => explainUpdate(spec, state, grads, at)),
      ],
    };
  });
}
