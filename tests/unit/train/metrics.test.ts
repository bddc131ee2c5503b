import { describe, expect, it } from 'vitest';
import { fromNested } from '#engine/core/tensor.ts';
import { evaluateModel, predict } from '#engine/train/evaluate.ts';
import { accuracy, confusionMatrix, predictedClasses, thresholdOf, trueClasses } from '#engine/train/metrics.ts';
import { net222 } from '#tests/support/denseNetwork.ts';

describe('metrics', () => {
  it('counts right classes and who was taken for whom', () => {
    const pred = fromNested([
      [0.1, 0.7, 0.2],
      [0.5, 0.3, 0.2],
      [0.2, 0.2, 0.6],
      [0.4, 0.4, 0.2],
    ]);
    const labels = fromNested([1, 2, 2, 1]);
    expect(predictedClasses(pred, 'sparseCrossEntropy')).toEqual([1, 0, 2, 0]);
    expect(accuracy(pred, labels, 'sparseCrossEntropy')).toBe(0.5);
    expect(confusionMatrix(pred, labels, 'sparseCrossEntropy')).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
    ]);
    expect(accuracy(pred, fromNested([1, -100, -100, 0]), 'sparseCrossEntropyFromLogits')).toBe(1);
  });

  it('reads one output by the threshold of its loss', () => {
    expect([
      thresholdOf('binaryCrossEntropy'),
      thresholdOf('binaryCrossEntropyFromLogits'),
      thresholdOf('hinge'),
    ]).toEqual([0.5, 0, 0]);
    const logits = fromNested([[-1], [0.2]]);
    expect(predictedClasses(logits, 'binaryCrossEntropyFromLogits')).toEqual([0, 1]);
    expect(trueClasses(fromNested([[-1], [1]]), 'hinge')).toEqual([0, 1]);
    expect(
      trueClasses(
        fromNested([
          [0, 1],
          [1, 0],
        ]),
        'crossEntropy',
      ),
    ).toEqual([1, 0]);
    expect(confusionMatrix(logits, fromNested([[0], [0]]), 'binaryCrossEntropyFromLogits')).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(() => accuracy(logits, fromNested([[1]]), 'binaryCrossEntropy')).toThrow(/2 predictions, but 1 targets/);
  });

  it('evaluates in chunks what it evaluates at once', () => {
    const { spec, params } = net222;
    const rows = Array.from({ length: 600 }, (_, n) => [n / 600, 1 - n / 300]);
    const inputs = fromNested(rows);
    const { loss, prediction } = evaluateModel(spec, params, { inputs, targets: predict(spec, params, inputs) });
    expect(prediction.shape).toEqual([600, 2]);
    expect(loss).toBe(0);
    expect(Array.from(predict(spec, params, fromNested([rows[599]!])).data)).toEqual(
      Array.from(prediction.data.slice(-2)),
    );
  });
});
