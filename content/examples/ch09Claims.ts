import { log } from '#engine/core/math/log.ts';
import type { Claims } from '#engine/examples/claim.ts';
import { constant, difference, quotient, square } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { claimOf, lossOfRow } from './claimOf.ts';

/** The four points of Deck 001, lines 856–863. */
const TARGETS = [4, 0, 5, 2];
const PREDICTIONS = [3.5, 1, 5, 3];
const logarithmic = lossOfRow('meanSquaredLog', TARGETS, PREDICTIONS);

/** The losses of chapter 9. */
export const ch09Claims = {
  loss108: claimOf(
    'ch09-loss-10-8',
    'residual of the introductory loss example',
    ['000:199 What is Loss'],
    evaluate(difference(constant(10), constant(8))),
    {
      printed: '2',
      reason: 'The number is right, but a signed difference is not yet a loss: its sign must go.',
      erratum: 'E-66',
    },
  ),
  msle: claimOf(
    'ch09-msle',
    'MSLE of four points',
    ['001:856–863 2. Mean Squared Logarithmic Error Loss'],
    logarithmic.total,
    { printed: '0.1436', verdict: 'rounds' },
  ),
  msleTerm1: claimOf('ch09-msle-term-1', 'MSLE term 1', [], logarithmic.terms.data[0]!),
  msleTerm2: claimOf('ch09-msle-term-2', 'MSLE term 2', [], logarithmic.terms.data[1]!),
  msleTerm3: claimOf('ch09-msle-term-3', 'MSLE term 3', [], logarithmic.terms.data[2]!),
  msleTerm4: claimOf('ch09-msle-term-4', 'MSLE term 4', [], logarithmic.terms.data[3]!),
  mseSameData: claimOf(
    'ch09-mse-same-data',
    'MSE of the MSLE data',
    [],
    lossOfRow('meanSquares', TARGETS, PREDICTIONS).total,
    { decimals: 4 },
  ),
  maeSameData: claimOf(
    'ch09-mae-same-data',
    'MAE of the MSLE data',
    [],
    lossOfRow('meanAbsolute', TARGETS, PREDICTIONS).total,
    { decimals: 3 },
  ),
  rmseSameData: claimOf(
    'ch09-rmse-same-data',
    'RMSE of the MSLE data',
    [],
    lossOfRow('rootMeanSquares', TARGETS, PREDICTIONS).total,
    { decimals: 2 },
  ),
  msleBase10: claimOf(
    'ch09-msle-base10',
    'MSLE with base-10 logs (to show that the document uses ln)',
    [],
    evaluate(quotient(constant(logarithmic.total), square(constant(log(10))))),
    { reason: 'The document means the natural logarithm: with base 10 its number does not come out.', decimals: 4 },
  ),
} as const satisfies Claims;
