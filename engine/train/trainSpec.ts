import { ensure } from '../core/engineError.ts';
import { sameShape, shapeText, type Tensor } from '../core/tensor.ts';
import type { LeftOver } from '../data/batchNumbers.ts';
import { checkInit, type InitSpec } from '../functions/init/initializer.ts';
import { lossOf } from '../functions/loss/table.ts';
import { type ModelSpec, shapesOf } from '../nn/spec.ts';
import { type ClipSpec, checkClip } from '../optim/clip.ts';
import { rateAt, type ScheduleSpec } from '../optim/schedule.ts';
import { type OptimizerSpec, optimizerOf } from '../optim/table.ts';
import { checkPenalties, type Penalties } from './penalties.ts';

/** A whole training run as plain data: the same spec, data and seed give the same bits. */
export interface TrainSpec {
  readonly model: ModelSpec;
  readonly optimizer: OptimizerSpec;
  readonly schedule?: ScheduleSpec;
  readonly clip?: ClipSpec;
  readonly penalties?: Penalties;
  /** Examples per update. */
  readonly batchSize: number;
  /** Examples that do not fill the last batch of an epoch make a smaller one (`keep`, the usual), or are left out. */
  readonly leftOver?: LeftOver;
  /** Whether each epoch has an order of its own, drawn by the seed; true unless said otherwise. */
  readonly shuffle?: boolean;
  /** How weights start (PyTorch's default unless said otherwise), and biases, where they do not start at 0. */
  readonly init?: InitSpec;
  readonly biases?: InitSpec;
  readonly seed: number | string;
}

/** Examples and their targets, row by row of the first axis. A `Dataset` is one. */
export interface TrainData {
  readonly inputs: Tensor;
  readonly targets: Tensor;
}

/** How many examples there are. The length of the first axis, a count. */
export const exampleCount = ({ inputs }: TrainData): number => inputs.shape[0] ?? 0;

/** Refuses targets of another shape than what the network gives, and labels that are none of its classes. */
function checkTargets(model: ModelSpec, { shape, data }: Tensor): void {
  const { rule, settings } = lossOf(model.loss);
  const output = shapesOf(model).at(-1)!;
  const expected = rule.classTargets ? output.slice(0, -1) : output;
  ensure(
    sameShape(shape.slice(1), expected),
    () =>
      `A target has the shape ${shapeText(shape.slice(1))}, but the network's loss compares it with ${shapeText(expected)}. Change the targets, the last layer or the loss.`,
  );
  if (!rule.classTargets) return;
  const classes = output.at(-1) ?? 1;
  const bad = data.findIndex(
    (label) => label !== settings.ignoreIndex && !(Number.isInteger(label) && label >= 0 && label < classes),
  );
  ensure(
    bad < 0,
    () =>
      `The label of example ${Math.floor((bad * shape[0]!) / data.length) + 1} is ${data[bad]}, but the network has ${classes} classes, 0 to ${classes - 1}. Correct the label or add outputs.`,
  );
}

/**
 * Refuses examples that are empty, hold NaN or infinity, or do not fit the network. Inputs [N, …] and as many targets.
 */
export function checkTrainData({ model }: Pick<TrainSpec, 'model'>, data: TrainData): void {
  const { inputs, targets } = data;
  const count = exampleCount(data);
  ensure(inputs.shape.length >= 1 && count >= 1, 'There are no examples to train on. Give at least one.');
  ensure(
    inputs.shape.slice(1).join() === model.input.join(),
    () =>
      `An example has the shape ${inputs.shape.slice(1).join(' × ')}, but the network takes ${model.input.join(' × ')}. Change the data or the network's input.`,
  );
  ensure(
    targets.shape[0] === count,
    () => `There are ${count} examples, but ${targets.shape[0] ?? 0} targets. Give every example one target.`,
  );
  for (const [what, t] of [
    ['Example', inputs],
    ['The target of example', targets],
  ] as const) {
    const bad = t.data.findIndex((value) => !Number.isFinite(value));
    ensure(
      bad < 0,
      () => `${what} ${Math.floor((bad * count) / t.data.length) + 1} holds ${t.data[bad]}. Remove or repair it.`,
    );
  }
  checkTargets(model, targets);
}

/** Refuses a run that cannot be, with a sentence, before anything is allocated. */
export function checkTrainSpec(spec: TrainSpec): void {
  shapesOf(spec.model);
  optimizerOf(spec.optimizer);
  if (spec.schedule) rateAt(spec.schedule, spec.optimizer.rate, 0);
  for (const init of [spec.init, spec.biases]) if (init) checkInit(init);
  if (spec.clip) checkClip(spec.clip);
  if (spec.penalties) checkPenalties(spec.penalties);
  ensure(
    Number.isInteger(spec.batchSize) && spec.batchSize >= 1,
    () => `The batch size is ${spec.batchSize}, but a whole number from 1 is expected.`,
  );
  ensure(
    spec.leftOver === undefined || spec.leftOver === 'keep' || spec.leftOver === 'drop',
    () => `Left-over examples can't be treated by "${String(spec.leftOver)}". Choose keep or drop.`,
  );
}

/** Refuses an epoch without a single batch: fewer examples than a full batch needs, where the rest is left out. */
export function checkEpoch({ batchSize, leftOver }: TrainSpec, count: number): void {
  ensure(
    leftOver !== 'drop' || batchSize <= count,
    () =>
      `A batch of ${batchSize} is never full with ${count} examples, and left-over examples are dropped. Keep them or choose a smaller batch.`,
  );
}
