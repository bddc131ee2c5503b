import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { takeRows } from '#engine/data/dataset.ts';
import type { LossSpec } from '#engine/functions/loss/table.ts';
import { lossAndGradients } from '#engine/nn/model.ts';
import { eachParameter, tensorOf } from '#engine/nn/parameters.ts';
import type { LayerSpec, ModelSpec } from '#engine/nn/spec.ts';
import { exampleGradients } from '#engine/train/exampleGradients.ts';
import { initParams } from '#engine/train/initParams.ts';

const rng = Rng.fromSeed(5);
const draw = (shape: readonly number[], from = -1, to = 1): Tensor =>
  tensor(
    shape,
    Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => rng.between(from, to)),
  );

const dense: LayerSpec[] = [
  { kind: 'dense', units: 4, activation: 'tanh' },
  { kind: 'dense', units: 3 },
];
const net = (loss: LossSpec, layers = dense, input: readonly number[] = [2]): ModelSpec => ({ input, layers, loss });

/** A model with its parameters, six examples of data, and a batch of three of them. */
function built(model: ModelSpec, targets: Tensor) {
  const params = initParams(model, 3);
  return { model, params, data: { inputs: draw([6, ...model.input]), targets }, batch: [4, 0, 5] };
}

describe('the gradients of the examples of a batch', () => {
  it.each<LossSpec>(['meanSquares', 'halfSquares', { name: 'halfSquares', reduction: 'batchmean' }])(
    'add up to the gradient of the batch, bit by bit for dense layers: %j',
    (loss) => {
      const { model, params, data, batch } = built(net(loss), draw([6, 3]));
      const found = exampleGradients(model, params, data, batch);
      const rows = (t: Tensor): Tensor => takeRows(t, batch);
      const whole = lossAndGradients(model, params, rows(data.inputs), rows(data.targets)).grads;
      for (const at of eachParameter(params)) {
        expect(tensorOf(found.batch, at).data[at.offset]).toBe(tensorOf(whole, at).data[at.offset]);
        expect(tensorOf(found.mean, at).data[at.offset]).toBe(tensorOf(whole, at).data[at.offset]);
      }
      expect(found.apart).toBe(0);
    },
  );

  it('are those of each example alone, counted by its weight', () => {
    const { model, params, data, batch } = built(net('meanSquares'), draw([6, 3]));
    for (const { example, gradient, weight, loss } of exampleGradients(model, params, data, batch).examples) {
      const alone = lossAndGradients(
        model,
        params,
        takeRows(data.inputs, [example]),
        takeRows(data.targets, [example]),
      );
      expect(weight).toBeCloseTo(1 / 3, 15);
      expect(loss).toBe(alone.loss);
      for (const at of eachParameter(params))
        expect(tensorOf(gradient, at).data[at.offset]).toBeCloseTo(tensorOf(alone.grads, at).data[at.offset]!, 14);
    }
  });

  it('differ from the batch by rounding alone where products are added in another order', () => {
    const layers: LayerSpec[] = [
      { kind: 'conv2d', filters: 2, kernel: 2, activation: 'relu' },
      { kind: 'batchNorm' },
      { kind: 'flatten' },
      { kind: 'dropout', rate: 0.3 },
      { kind: 'dense', units: 3 },
    ];
    const model = net('meanSquares', layers, [1, 3, 3]);
    const { params, data, batch } = built(model, draw([6, 3]));
    const found = exampleGradients(model, params, data, batch, { training: true, rng: Rng.fromSeed(9) });
    expect(found.apart).toBeLessThan(1e-14);
    expect(found.examples).toHaveLength(3);
  });

  it('leave out an example that the loss ignores', () => {
    const loss: LossSpec = { name: 'sparseCrossEntropyFromLogits', settings: { ignoreIndex: -100 } };
    const { model, params, data, batch } = built(net(loss), tensor([6], [0, 1, 2, 0, -100, 1]));
    const { examples, apart } = exampleGradients(model, params, data, batch);
    expect(examples.map(({ weight }) => weight)).toEqual([0, 0.5, 0.5]);
    expect(
      examples[0]!.gradient.every((layer) => Object.values(layer).every((t) => t.data.every((g) => g === 0))),
    ).toBe(true);
    expect(apart).toBeLessThan(1e-15);
  });

  it('of a root mean square are shares of the batch', () => {
    const { model, params, data, batch } = built(net('rootMeanSquares'), draw([6, 3]));
    const { examples, apart } = exampleGradients(model, params, data, batch);
    expect(examples.every(({ weight, gradient, share }) => weight === 1 && gradient === share)).toBe(true);
    expect(apart).toBe(0);
  });
});
