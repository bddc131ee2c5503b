import { fromNested, type Tensor } from '#engine/core/tensor.ts';
import type { Params } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';

/** The 2-2-2 network of the documents, as the tests know it: typed by hand from the printed example. */
export const net222: { spec: ModelSpec; params: Params; x: Tensor; t: Tensor } = {
  spec: {
    input: [2],
    layers: [
      { kind: 'dense', units: 2, activation: 'sigmoid' },
      { kind: 'dense', units: 2, activation: 'sigmoid' },
    ],
    loss: 'halfSquares',
  },
  params: [
    {
      W: fromNested([
        [0.15, 0.2],
        [0.25, 0.3],
      ]),
      b: fromNested([0.35, 0.35]),
    },
    {
      W: fromNested([
        [0.4, 0.45],
        [0.5, 0.55],
      ]),
      b: fromNested([0.6, 0.6]),
    },
  ],
  x: fromNested([[0.05, 0.1]]),
  t: fromNested([[0.01, 0.99]]),
};
