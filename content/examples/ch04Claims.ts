import type { Claims } from '#engine/examples/claim.ts';
import { claimOf } from './claimOf.ts';

/** The counts of mistakes in chapter 4. */
export const ch04Claims = {
  perceptronErrors1: claimOf(
    'ch04-perceptron-errors-1',
    'misclassified points, frame 1',
    ['001:1749 Perceptron Learning Algorithm (second occurrence)'],
    null,
    {
      printed: '2',
      inputs: 'caption only',
      verdict: 'not checkable',
      reason: 'Only the count is left; the picture with the points and the line is lost.',
      erratum: 'E-14',
    },
  ),
  perceptronErrors2: claimOf(
    'ch04-perceptron-errors-2',
    'misclassified points, frame 2',
    ['001:1753 Perceptron Learning Algorithm (second occurrence)'],
    null,
    {
      printed: '1',
      inputs: 'caption only',
      verdict: 'not checkable',
      reason: 'Only the count is left; the picture with the points and the line is lost.',
      erratum: 'E-14',
    },
  ),
  perceptronErrors3: claimOf(
    'ch04-perceptron-errors-3',
    'misclassified points, frame 3',
    ['001:1757 Perceptron Learning Algorithm (second occurrence)'],
    null,
    {
      printed: '0',
      inputs: 'caption only',
      verdict: 'not checkable',
      reason: 'Only the count is left; the picture with the points and the line is lost.',
      erratum: 'E-14',
    },
  ),
} as const satisfies Claims;
