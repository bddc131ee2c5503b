import type { Tensor } from '../core/tensor.ts';
import { takeRows } from '../data/dataset.ts';
import { applyScaler, fitScaler, type Scaler } from '../data/scaler.ts';
import { splitNumbers } from '../data/splitSamples.ts';
import { parameterCount } from '../nn/parameters.ts';
import type { TrainData, TrainSpec } from '../train/trainSpec.ts';
import { type FeatureRule, featureName, featureRule, featuresOf } from './features.ts';
import { type Head, headOf, targetsFor } from './head.ts';
import { datasetOf, sizesOf } from './madeData.ts';
import { modelOf } from './modelOf.ts';
import type { RoomFacts, RoomPoints } from './roomFacts.ts';
import type { RoomSpec } from './roomSpec.ts';

/** A room that is ready: its network, its examples as the network takes them, and what a page wants to know of it. */
export interface Room {
  readonly facts: RoomFacts;
  readonly train: TrainSpec;
  readonly data: TrainData;
  /** Nothing where no example is kept for validation. */
  readonly validation: TrainData | undefined;
  readonly head: Head;
  readonly rules: readonly FeatureRule[];
  readonly scaler: Scaler | undefined;
}

const KINDS = { standard: 'standardise', minmax: 'minmax' } as const;

/** How much wider than its examples a picture is, on each side. */
const MARGIN = 0.1;

/** Smallest and largest number of a column with a margin; a column that never varies gets one of 1. */
function boundsOf(rows: Tensor, column: number): [number, number] {
  const columns = rows.shape[1]!;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = column; at < rows.data.length; at += columns) {
    low = Math.min(low, rows.data[at]!);
    high = Math.max(high, rows.data[at]!);
  }
  const margin = MARGIN * (high - low) || 1;
  return [low - margin, high + margin];
}

function meanOf(rows: Tensor, column: number): number {
  const [n, columns] = rows.shape as [number, number];
  let sum = 0;
  for (let row = 0; row < n; row++) sum += rows.data[row * columns + column]!;
  return sum / n;
}

const pointsOf = (rows: Tensor, targets: Tensor): RoomPoints => ({
  count: rows.shape[0]!,
  x: rows.data,
  targets: targets.data,
});

/**
 * Makes everything of a room from a spec that `checkRoomSpec` has passed.
 * @throws EngineError for what only the numbers tell, e.g. a column too large to be scaled.
 */
export function roomOf(spec: RoomSpec): Room {
  const dataset = datasetOf(spec.data);
  const { columns, classes } = sizesOf(spec.data);
  const names = dataset.featureNames;
  const rules = spec.features.map((feature) => featureRule(feature, columns));
  const head = headOf(spec.task, spec.loss, classes);
  const { model, places } = modelOf(spec, head);

  const { validation: share, seed } = spec.split;
  const split = splitNumbers(dataset.inputs.shape[0]!, { train: 1 - share, validation: share, test: 0 }, seed);
  const part = (numbers: readonly number[]) => ({
    rows: takeRows(dataset.inputs, numbers),
    given: takeRows(dataset.targets, numbers),
  });
  const [trainPart, validationPart] = [part(split.train), part(split.validation)];
  const scaler = spec.scale === 'none' ? undefined : fitScaler(KINDS[spec.scale], featuresOf(rules, trainPart.rows));
  const dataOf = ({ rows, given }: typeof trainPart): TrainData => {
    const inputs = featuresOf(rules, rows);
    return { inputs: scaler ? applyScaler(scaler, inputs) : inputs, targets: targetsFor(head, given) };
  };
  const data = dataOf(trainPart);

  const { batchSize, leftOver, penalties } = spec;
  const count = split.train.length;
  const whole = Math.floor(count / batchSize);
  const left = count % batchSize;
  return {
    head,
    rules,
    scaler,
    data,
    validation: split.validation.length > 0 ? dataOf(validationPart) : undefined,
    train: {
      model,
      optimizer: spec.optimizer,
      ...(spec.schedule ? { schedule: spec.schedule } : {}),
      ...(spec.clip ? { clip: spec.clip } : {}),
      ...(penalties && (penalties.l1 || penalties.l2) ? { penalties } : {}),
      batchSize,
      leftOver,
      shuffle: spec.shuffle,
      init: spec.init,
      seed: spec.seed,
    },
    facts: {
      spec,
      columns: names,
      features: rules.map((rule) => featureName(rule, names)),
      labels: dataset.labels ?? [],
      train: pointsOf(trainPart.rows, trainPart.given),
      validation: pointsOf(validationPart.rows, validationPart.given),
      split: { train: Int32Array.from(split.train), validation: Int32Array.from(split.validation) },
      scaling: {
        shift: scaler?.shift ?? rules.map(() => 0),
        divisor: scaler?.divisor ?? rules.map(() => 1),
        constant: scaler?.constant ?? [],
      },
      bounds: names.map((_, column) => boundsOf(dataset.inputs, column)),
      middle: names.map((_, column) => meanOf(trainPart.rows, column)),
      places,
      parameters: parameterCount(model),
      batches: leftOver === 'drop' || left === 0 ? whole : whole + 1,
      leftOut: leftOver === 'drop' ? left : 0,
      source: dataset.source,
      notes: dataset.notes ?? [],
    },
  };
}
