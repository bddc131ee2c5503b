import { ensure } from '../core/engineError.ts';
import { type Tensor, zeros } from '../core/tensor.ts';

/** What a network is to learn from the data. */
export type Task = 'classification' | 'regression' | 'sequence';

/**
 * Samples with their targets. The first axis of `inputs` and `targets` counts the samples.
 * Classification: `targets` holds class numbers from 0, shape `[n]`. Regression: values, shape `[n, k]`.
 * Sequences: `inputs` `[n, T, F]` (one-hot) or `[n, T]` (symbol numbers), `targets` `[n]` or `[n, T]` of symbol numbers.
 */
export interface Dataset {
  readonly name: string;
  /** The seed that made it; null for measured or loaded data. */
  readonly seed: number | null;
  readonly task: Task;
  readonly inputs: Tensor;
  readonly targets: Tensor;
  /** Names of the classes or symbols; absent for regression. */
  readonly labels?: readonly string[];
  readonly featureNames: readonly string[];
  /** Where the data is from, for display. */
  readonly source: string;
  /** Per sample, when a set mixes them: `document` (printed in the course) or `generated`. */
  readonly origins?: readonly ('document' | 'generated')[];
  /** One sentence for each thing that was left out or changed on the way. */
  readonly notes?: readonly string[];
}

/** How many samples a dataset has. */
export const sampleCount = ({ inputs }: Dataset): number => inputs.shape[0] ?? 0;

/**
 * Refuses a dataset that is empty, holds NaN or infinity, or has labels out of range; returns it unchanged. Inputs [n,
 * …], targets [n] of class numbers or [n, …] of values.
 */
export function checkDataset(dataset: Dataset): Dataset {
  const { name, inputs, targets, task, labels } = dataset;
  const n = sampleCount(dataset);
  ensure(n >= 1, `The data “${name}” is empty. Choose at least one sample.`);
  ensure(
    targets.shape[0] === n,
    () => `The data “${name}” has ${n} inputs, but ${targets.shape[0] ?? 0} targets. Give every sample one target.`,
  );
  const classes = labels?.length ?? 0;
  ensure(
    task === 'regression' || classes >= 1,
    () => `The data “${name}” sorts into classes, but names none. Give a label for each class.`,
  );
  const per = inputs.data.length / n;
  const bad = inputs.data.findIndex((x) => !Number.isFinite(x));
  ensure(
    bad < 0,
    () =>
      `Sample ${Math.floor(bad / per) + 1} of “${name}” holds ${inputs.data[bad]} in place of a number. Remove or repair it.`,
  );
  const perTarget = targets.data.length / n;
  const wrong = targets.data.findIndex((t) =>
    task === 'regression' ? !Number.isFinite(t) : !(Number.isInteger(t) && t >= 0 && t < classes),
  );
  ensure(wrong < 0, () => {
    const at = `The target of sample ${Math.floor(wrong / perTarget) + 1} of “${name}” is ${targets.data[wrong]}`;
    if (task === 'regression') return `${at} in place of a number. Remove or repair it.`;
    return `${at}, but a class number from 0 to ${classes - 1} is expected. Correct the label.`;
  });
  return dataset;
}

/** Rows of a tensor along its first axis, in the order given; refuses a row that does not exist. */
export function takeRows(source: Tensor, rows: readonly number[]): Tensor {
  const [n = 0, ...inner] = source.shape;
  const per = n ? source.data.length / n : 0;
  const out = zeros([rows.length, ...inner]);
  rows.forEach((row, i) => {
    ensure(
      Number.isInteger(row) && row >= 0 && row < n,
      () => `Row ${row} does not exist: the rows are 0 to ${n - 1}.`,
    );
    out.data.set(source.data.subarray(row * per, (row + 1) * per), i * per);
  });
  return out;
}

/** The dataset made of the chosen samples, in the order given. */
export function takeSamples(dataset: Dataset, samples: readonly number[]): Dataset {
  const { origins } = dataset;
  const taken = { ...dataset, inputs: takeRows(dataset.inputs, samples), targets: takeRows(dataset.targets, samples) };
  return origins ? { ...taken, origins: samples.map((i) => origins[i]!) } : taken;
}
