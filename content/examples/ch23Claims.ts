import { at, filled, fromNested, mapTensor, type Nested, reshape, type Tensor, zeros } from '#engine/core/tensor.ts';
import type { Claims } from '#engine/examples/claim.ts';
import { constant, product, two } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { claimOf, weightedSum } from './claimOf.ts';

const ZEROS = zeros([2, 2]);
const ONES = filled([2, 2], 1);
const rankOf = (nested: Nested): number => fromNested(nested).shape.length;
const rowSums = ({ data }: Tensor): number[] =>
  [0, 2].map((k) =>
    weightedSum([
      [1, data[k]!],
      [1, data[k + 1]!],
    ]),
  );
const productOf = (a: Tensor, b: Tensor): number[] =>
  [0, 1].flatMap((i) => [0, 1].map((j) => weightedSum([0, 1].map((k) => [at(a, [i, k]), at(b, [k, j])] as const))));

/** Ranks and small sessions of chapter 23. */
export const ch23Claims = {
  rankScalar: claimOf(
    'ch23-rank-scalar',
    'rank of the scalar example',
    ['000:464–471 Tensorflow: Tensor (Ranks)'],
    rankOf([2000]),
    {
      printed: '0',
      verdict: 'inconsistent',
      reason: 'With its brackets this is a list of one number: rank 1. A tensor of rank 0 is the bare number.',
      erratum: 'E-09',
    },
  ),
  rankVector: claimOf(
    'ch23-rank-vector',
    'rank of the vector example',
    ['000:464–471 Tensorflow: Tensor (Ranks)'],
    rankOf([10, 11, 12]),
    { printed: '1' },
  ),
  rankMatrix: claimOf(
    'ch23-rank-matrix',
    'rank of the matrix example',
    ['000:464–471 Tensorflow: Tensor (Ranks)'],
    rankOf([
      [1, 2, 3],
      [4, 5, 6],
    ]),
    { printed: '2', reason: 'Printed without its outer brackets.', erratum: 'E-09' },
  ),
  rankRank3: claimOf(
    'ch23-rank-rank3',
    'rank of the rank3 example',
    ['000:464–471 Tensorflow: Tensor (Ranks)'],
    rankOf([
      [[1], [2], [3]],
      [[4], [5], [6]],
      [[7], [8], [9]],
    ]),
    { printed: '3' },
  ),
  sessionProduct: claimOf(
    'ch23-session-product',
    'result of the constants session example (a*b)',
    [],
    evaluate(product(constant(5), constant(3))),
    { decimals: 0 },
  ),
  placeholder: claimOf(
    'ch23-placeholder',
    'result of the placeholder example (b = a*2 with a = 3.0)',
    [],
    evaluate(product(constant(3), two)),
    { decimals: 0 },
  ),
  linearModelPrinted: claimOf(
    'ch23-linear-model-printed',
    'linear_model with the printed b = -3',
    [],
    [1, 2, 3, 4].map((x) => weightedSum([[0.3, x]]) + -3),
    { inputs: 'completed', decimals: 1 },
  ),
  linearModelOriginal: claimOf(
    'ch23-linear-model-original',
    'linear_model with b = -0.3, as in the original TensorFlow 1 tutorial',
    [],
    [1, 2, 3, 4].map((x) => weightedSum([[0.3, x]]) - 0.3),
    { inputs: 'completed', decimals: 1 },
  ),
  numpySumB: claimOf('ch23-numpy-sum-b', 'result of np.sum(b, axis=1)', [], rowSums(ONES), { decimals: 0 }),
  numpySumA: claimOf('ch23-numpy-sum-a', 'result of tf.reduce_sum(a, axis=1)', [], rowSums(ZEROS), { decimals: 0 }),
  numpyShape: claimOf('ch23-numpy-shape', 'result of a.shape', [], [...ZEROS.shape], { decimals: 0 }),
  numpyReshape: claimOf('ch23-numpy-reshape', 'result of np.reshape(a,(1,4))', [], [...reshape(ZEROS, [1, 4]).data], {
    decimals: 0,
  }),
  numpyAffine: claimOf(
    'ch23-numpy-affine',
    'result of b*5 + 1',
    [],
    [...mapTensor(ONES, (value) => value * 5 + 1).data],
    { decimals: 0 },
  ),
  numpyDot: claimOf('ch23-numpy-dot', 'result of np.dot(a,b)', [], productOf(ZEROS, ONES), { decimals: 0 }),
  numpyIndex: claimOf('ch23-numpy-index', 'result of a[0,0]', [], at(ZEROS, [0, 0]), { decimals: 0 }),
} as const satisfies Claims;
