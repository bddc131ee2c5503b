import { Mt19937 } from '#engine/core/mt19937.ts';
import { fromNested, tensor } from '#engine/core/tensor.ts';
import type { WorkedExample } from '#engine/examples/workedExample.ts';
import { forward } from '#engine/nn/model.ts';
import { descend } from '#engine/train/descend.ts';

/** `numpy.random.seed(2)`, then `2 * random((3, 1)) - 1`: three numbers in [−1, 1) (004, lines 497–501). */
export const startWeights: Float64Array = Mt19937.fromSeed(2)
  .rand(3)
  .map((u) => 2 * u - 1);

/**
 * The single neuron of the NumPy lab (004, lines 486–614): three inputs, no bias, all four examples at once, and a rate
 * of 1 that the code hides. Its update is plain descent on half the sum of squares.
 */
export const neuronLab: WorkedExample = {
  id: 'neuronLab',
  title: 'One neuron in NumPy',
  spec: {
    input: [3],
    layers: [{ kind: 'dense', units: 1, bias: false, activation: 'sigmoid' }],
    loss: 'halfSquares',
  },
  params: [{ W: tensor([1, 3], startWeights) }],
  x: fromNested([
    [0, 0, 1],
    [1, 1, 1],
    [1, 0, 1],
    [0, 1, 1],
  ]),
  t: fromNested([[0], [1], [1], [0]]),
  update: { rate: 1, order: 'original', biases: 'trained' },
  given: [],
};

/** The input that the lab asks about after training. */
const UNSEEN = fromNested([[1, 0, 0]]);

/** Weights, outputs on the four examples, and the output for the unseen input after a number of updates. */
export function neuronAfter(updates: number) {
  const { spec, params, x, t, update } = neuronLab;
  const [point] = descend(spec, params, x, t, update, updates, (made) => made === updates);
  return {
    weights: point!.params[0]!.W!.data,
    outputs: point!.outputs,
    unseen: forward(spec, point!.params, UNSEEN).at(-1)!.a.data[0]!,
  };
}
