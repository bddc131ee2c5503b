import { log } from '#engine/core/math/log.ts';
import type { Claims } from '#engine/examples/claim.ts';
import { claimOf } from './claimOf.ts';

/** The training log of chapter 16. */
export const ch16Claims = {
  logEpoch1Loss: claimOf(
    'ch16-log-epoch1-loss',
    'loss at epoch 1',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.6807',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch1ValLoss: claimOf(
    'ch16-log-epoch1-val-loss',
    'val_loss at epoch 1',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.6623',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch2Loss: claimOf(
    'ch16-log-epoch2-loss',
    'loss at epoch 2',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.6498',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch2ValLoss: claimOf(
    'ch16-log-epoch2-val-loss',
    'val_loss at epoch 2',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.6330',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch3Loss: claimOf(
    'ch16-log-epoch3-loss',
    'loss at epoch 3',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.6188',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch3ValLoss: claimOf(
    'ch16-log-epoch3-val-loss',
    'val_loss at epoch 3',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.6006',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch99Loss: claimOf(
    'ch16-log-epoch99-loss',
    'loss at epoch 99',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.0485',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch99ValLoss: claimOf(
    'ch16-log-epoch99-val-loss',
    'val_loss at epoch 99',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.1003',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch100Loss: claimOf(
    'ch16-log-epoch100-loss',
    'loss at epoch 100',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.0483',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch100ValLoss: claimOf(
    'ch16-log-epoch100-val-loss',
    'val_loss at epoch 100',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.1069',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch101Loss: claimOf(
    'ch16-log-epoch101-loss',
    'loss at epoch 101',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.0500',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logEpoch101ValLoss: claimOf(
    'ch16-log-epoch101-val-loss',
    'val_loss at epoch 101',
    ['002:242–256 Cost Function (Loss Function): training log'],
    null,
    {
      printed: '0.1036',
      inputs: 'not in the document',
      verdict: 'not checkable',
      reason:
        'The output of a training run whose data, network, split and seed are not in the document, so nobody can compute it again.',
      erratum: 'E-18',
    },
  ),
  logSplit: claimOf(
    'ch16-log-split',
    'training rows left by a 75/25 split of 569 rows',
    [],
    569 - Math.ceil(0.25 * 569),
    {
      reason: 'A quarter held back of the 569 rows of a well-known data set would leave the 426 rows of the log.',
      decimals: 0,
    },
  ),
  ln2: claimOf('ch16-ln2', 'binary cross-entropy of a coin-flip predictor', [], log(2), {
    reason: 'What a coin flip costs: the log starts near it.',
  }),
} as const satisfies Claims;
