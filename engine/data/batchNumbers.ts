import { ensure } from '../core/engineError.ts';
import { range } from '../core/range.ts';
import type { Rng } from '../core/rng.ts';

/** What happens to the samples that do not fill a last batch: they form a smaller one, or are left out this epoch. */
export type LeftOver = 'keep' | 'drop';

/**
 * The order of one epoch: 0 … count − 1, shuffled when a generator is given (which moves on, so epochs differ). Numbers
 * of examples, each once.
 */
export function epochOrder(count: number, rng?: Rng): number[] {
  const order = range(count);
  return rng ? rng.shuffle(order) : order;
}

/** One epoch in batches of sample numbers, in the given order. Refuses sizes that give no batch. */
export function batchNumbers(order: readonly number[], size: number, leftOver: LeftOver): number[][] {
  ensure(Number.isInteger(size) && size >= 1, `The batch size is ${size}, but a whole number from 1 is expected.`);
  ensure(order.length >= 1, 'There is no sample to make batches of. Load some data first.');
  const count = leftOver === 'keep' ? Math.ceil(order.length / size) : Math.floor(order.length / size);
  ensure(
    count >= 1,
    `A batch of ${size} is never full with ${order.length} samples, and left-over samples are dropped. Keep them or choose a smaller batch.`,
  );
  return Array.from({ length: count }, (_, b) => order.slice(b * size, (b + 1) * size));
}
