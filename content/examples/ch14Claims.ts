import type { Claims } from '#engine/examples/claim.ts';
import { constant, quotient } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { claimOf } from './claimOf.ts';

/** Iterations in an epoch: how many batches the examples fill, the last one perhaps in part. */
const iterations = (examples: number, batch: number): number =>
  Math.ceil(evaluate(quotient(constant(examples), constant(batch))));

/** The counts of chapter 14. */
export const ch14Claims = {
  iter34000: claimOf(
    'ch14-iter-34000',
    'iterations per epoch, 34,000 examples',
    ['001:1135–1137 Epochs, Batches, Batch Sizes and Iterations'],
    iterations(34_000, 500),
    { printed: '68', erratum: 'E-13' },
  ),
  iter1000: claimOf(
    'ch14-iter-1000',
    'iterations per epoch, 1,000 examples',
    ['001:1170,1190 Epochs, Batches, Batch Sizes and Iterations'],
    iterations(1000, 500),
    { printed: '2' },
  ),
  batch1: claimOf(
    'ch14-batch-1',
    'size of batch 1 in the 1,000-example drawing',
    ['001:1182–1186 Epochs, Batches, Batch Sizes and Iterations'],
    evaluate(quotient(constant(1000), constant(2))),
    { printed: '500' },
  ),
  batch2: claimOf(
    'ch14-batch-2',
    'size of batch 2 in the 1,000-example drawing',
    ['001:1182–1186 Epochs, Batches, Batch Sizes and Iterations'],
    evaluate(quotient(constant(1000), constant(2))),
    { printed: '500' },
  ),
  iter42632: claimOf(
    'ch14-iter-426-32',
    'iterations per epoch of the training log if the Keras default batch of 32 was used',
    [],
    iterations(426, 32),
    { decimals: 0 },
  ),
} as const satisfies Claims;
