import { ensure } from '../core/engineError.ts';
import { range } from '../core/range.ts';
import { Rng } from '../core/rng.ts';
import { type Dataset, sampleCount, takeSamples } from './dataset.ts';

/** Shares of the three parts, together 1; a part may be 0 except training. */
export interface Shares {
  readonly train: number;
  readonly validation: number;
  readonly test: number;
}

/** Sample numbers of the three parts. Every sample is in exactly one. */
export type SplitNumbers = Record<keyof Shares, readonly number[]>;

/** How a split is made: `seed` shuffles first, `stratify` keeps the share of each class alike in all parts. */
export interface SplitOptions {
  readonly shares?: Shares;
  readonly seed?: number;
  readonly stratify?: boolean;
}

const USUAL: Shares = { train: 0.7, validation: 0.15, test: 0.15 };

/** Whole numbers that add up to `count`, nearest to the shares; what is left goes to the largest remainders. */
export function divide(count: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * count);
  const parts = exact.map((x) => Math.floor(x + 1e-9));
  const order = exact.map((x, i) => ({ i, rest: x - parts[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let left = count - parts.reduce((a, b) => a + b, 0), next = 0; left > 0; left--, next++)
    parts[order[next]!.i]!++;
  return parts;
}

/**
 * Numbers of the samples in each part. With `classes` (one class number per sample) each class is divided on its own.
 * Sizes are the nearest whole numbers, what is left goes to the largest remainders; refuses an empty training part.
 */
export function splitNumbers(count: number, shares: Shares, seed: number, classes?: ArrayLike<number>): SplitNumbers {
  const { train, validation, test } = shares;
  ensure(
    [train, validation, test].every((share) => share >= 0) &&
      Math.abs(train + validation + test - 1) < 1e-9 &&
      train > 0,
    `The shares ${train}, ${validation} and ${test} do not add up to 1 with some training data. Change them, for example to 0.7, 0.15, 0.15.`,
  );
  const order = Rng.fromSeed(seed).shuffle(range(count));
  const groups = new Map<number, number[]>();
  for (const i of order) {
    const c = classes ? classes[i]! : 0;
    const group = groups.get(c);
    if (group) group.push(i);
    else groups.set(c, [i]);
  }
  const place = new Map(order.map((sample, at) => [sample, at]));
  const parts: [number[], number[], number[]] = [[], [], []];
  for (const group of groups.values()) {
    const [first = 0, second = 0] = divide(group.length, [train, validation, test]);
    parts[0].push(...group.slice(0, first));
    parts[1].push(...group.slice(first, first + second));
    parts[2].push(...group.slice(first + second));
  }
  ensure(parts[0].length > 0, `${count} samples are too few to train with a share of ${train}. Take more samples.`);
  for (const part of parts) part.sort((a, b) => place.get(a)! - place.get(b)!);
  return { train: parts[0], validation: parts[1], test: parts[2] };
}

/**
 * A dataset in three parts. An empty part has no samples, but the same axes.
 * @throws EngineError for shares that leave a part empty.
 */
export function splitSamples(dataset: Dataset, options: SplitOptions = {}): Record<keyof Shares, Dataset> {
  const { shares = USUAL, seed = 0, stratify = false } = options;
  const count = sampleCount(dataset);
  const labelled = dataset.task !== 'regression' && dataset.targets.shape.length === 1;
  ensure(!stratify || labelled, `“${dataset.name}” has no classes to stratify by. Split it without.`);
  const parts = splitNumbers(count, shares, seed, stratify ? dataset.targets.data : undefined);
  return {
    train: takeSamples(dataset, parts.train),
    validation: takeSamples(dataset, parts.validation),
    test: takeSamples(dataset, parts.test),
  };
}
