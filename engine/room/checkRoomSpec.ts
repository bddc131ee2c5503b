import { EngineError, ensure } from '../core/engineError.ts';
import { divide } from '../data/splitSamples.ts';
import { checkRoomData, MOST_SEED } from './checkRoomData.ts';
import {
  checkOptimizer,
  checkRoomClip,
  checkRoomInit,
  checkRoomPenalties,
  checkRoomSchedule,
} from './checkTraining.ts';
import { featureRule } from './features.ts';
import { sizesOf } from './madeData.ts';
import { fieldsOf, flagIn, listIn, numberIn, oneOf, wholeIn } from './readFields.ts';
import { LOSSES_OF, ROOM_ACTIVATIONS, ROOM_LIMITS, type RoomLayer, type RoomSpec } from './roomSpec.ts';

function checkLayer(value: unknown, at: number): RoomLayer {
  const where = `layer ${at + 1}`;
  const { units, activation, norm, dropout } = fieldsOf(value, `L${where.slice(1)}`);
  const most = 0.9;
  return {
    units: wholeIn(units, `The number of units of ${where}`, 1, ROOM_LIMITS.units),
    activation: oneOf(activation, `The activation of ${where}`, ROOM_ACTIVATIONS),
    norm: oneOf(norm, `The normalisation of ${where}`, ['none', 'batch', 'layer']),
    dropout: numberIn(dropout, `The dropout of ${where}`, 0, most),
  };
}

/** How many examples train and how many validate. */
export function splitSizes({ data, split }: Pick<RoomSpec, 'data' | 'split'>): [train: number, validation: number] {
  const [train = 0, validation = 0] = divide(sizesOf(data).examples, [1 - split.validation, split.validation]);
  return [train, validation];
}

/** Refuses what fits the single fields, but not each other. */
function checkTogether(spec: RoomSpec): void {
  const { data, task, loss, features, layers, batchSize, leftOver } = spec;
  const { columns, classes } = sizesOf(data);
  const [train] = splitSizes(spec);
  ensure((task === 'regression') === (classes === 0), () =>
    classes === 0
      ? 'The data has numbers to be fitted, but the task is to tell classes. Choose regression or other data.'
      : 'The data has classes, but the task is to fit numbers. Choose classification or other data.',
  );
  ensure(
    task !== 'binary' || classes === 2,
    () =>
      `One output tells two classes apart, but the data has ${classes}. Choose classification with one output each.`,
  );
  oneOf(loss, `The loss of a ${task} task`, LOSSES_OF[task]);
  for (const feature of features) featureRule(feature, columns);
  ensure(new Set(features).size === features.length, 'An input is chosen twice. Choose each input once.');
  ensure(train >= 1, 'No example is left to train on. Keep fewer for validation, or take more examples.');
  ensure(
    leftOver === 'keep' || batchSize <= train,
    () =>
      `A batch of ${batchSize} is never full with ${train} training examples, and left-over examples are dropped. Keep them or choose a smaller batch.`,
  );
  const smallest = leftOver === 'keep' ? train % batchSize || Math.min(batchSize, train) : batchSize;
  const normed = layers.findIndex(({ norm }) => norm === 'batch');
  if (normed >= 0 && smallest < 2)
    throw new EngineError(
      `Layer ${normed + 1} normalises over the batch, but with ${train} training examples and batches of ${batchSize} there is a batch with a single example. Choose another batch size, or drop left-over examples.`,
    );
}

/**
 * A room as it came from outside (a link, a lesson, a stored state), with nothing but what belongs to it.
 * @throws EngineError that says in a sentence what is wrong and how to mend it, before anything is made.
 */
export function checkRoomSpec(value: unknown): RoomSpec {
  const fields = fieldsOf(value, 'The training room');
  const split = fieldsOf(fields.split, 'The split');
  const optimizer = checkOptimizer(fields.optimizer);
  const { schedule, clip, penalties } = fields;
  const spec: RoomSpec = {
    data: checkRoomData(fields.data),
    split: {
      validation: numberIn(split.validation, 'The share for validation', 0, 0.9),
      seed: wholeIn(split.seed, 'The seed of the split', 0, MOST_SEED),
    },
    scale: oneOf(fields.scale, 'The scaling', ['none', 'standard', 'minmax']),
    features: listIn(fields.features, 'The list of inputs', 1, ROOM_LIMITS.features) as readonly string[],
    layers: listIn(fields.layers, 'The list of hidden layers', 0, ROOM_LIMITS.layers).map(checkLayer),
    task: oneOf(fields.task, 'The task', ['classification', 'binary', 'regression']),
    loss: oneOf(fields.loss, 'The loss', [...new Set(Object.values(LOSSES_OF).flat())]),
    init: checkRoomInit(fields.init),
    seed: wholeIn(fields.seed, 'The seed of the start', 0, MOST_SEED),
    optimizer,
    ...(schedule === undefined ? {} : { schedule: checkRoomSchedule(schedule, optimizer.rate) }),
    ...(clip === undefined ? {} : { clip: checkRoomClip(clip) }),
    ...(penalties === undefined ? {} : { penalties: checkRoomPenalties(penalties) }),
    batchSize: wholeIn(fields.batchSize, 'The batch size', 1, ROOM_LIMITS.examples),
    shuffle: flagIn(fields.shuffle, 'Whether examples are shuffled'),
    leftOver: oneOf(fields.leftOver, 'The rule for left-over examples', ['keep', 'drop']),
  };
  checkTogether(spec);
  return spec;
}
