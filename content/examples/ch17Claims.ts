import type { Claims } from '#engine/examples/claim.ts';
import { parameterCount } from '#engine/nn/parameters.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { claimOf } from './claimOf.ts';

const dropoutNet: ModelSpec = {
  input: [784],
  layers: [2048, 2048, 2048, 10].map((units) => ({ kind: 'dense', units, activation: 'relu' })),
  loss: 'halfSquares',
};

/** Numbers about regularization, chapter 17. */
export const ch17Claims = {
  paramsDropoutNet: claimOf(
    'ch17-params-dropout-net',
    'parameters of 784-2048-2048-2048-10',
    [],
    parameterCount(dropoutNet),
    { decimals: 0 },
  ),
  keep070: claimOf('ch17-keep-070', 'drop rate to give Keras or PyTorch for keep probability 0.70', [], 1 - 0.7, {
    decimals: 2,
  }),
  weightDecayFactor: claimOf(
    'ch17-weight-decay-factor',
    'factor by which L2 shrinks a weight per update (course-made numbers)',
    [],
    1 - (0.5 * 0.1) / 1000,
    { decimals: 5 },
  ),
} as const satisfies Claims;
