import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { convOutputSize, poolOutputSize, sameOutputSize } from '#engine/ledger/outputSize.ts';
import { concat, split } from '#engine/nn/layers/concat.ts';
import { layerOf } from '#engine/nn/layers/table.ts';
import { forward, initialStates } from '#engine/nn/model.ts';
import { type LayerSpec, shapesOf } from '#engine/nn/spec.ts';
import { judgedModel } from '#tests/support/judgedModel.ts';

const USE = { training: false };
const TRAIN = { training: true };

const forwardOf = (spec: LayerSpec, x: Tensor, params = {}, context = USE as object, state = {}) =>
  layerOf(spec).forward(spec, params, x, context as never, state);
const backwardOf = (spec: LayerSpec, x: Tensor, dy: Tensor, params = {}, context = USE) => {
  const { y, saves } = forwardOf(spec, x, params, context);
  return layerOf(spec).backward(spec, params, { x, y, saves }, dy, context);
};

describe('max pooling', () => {
  const x = tensor([1, 1, 2, 2], [3, 3, 3, 3]);

  it('sends the whole blame to the first of equals', () => {
    const { dx } = backwardOf({ kind: 'maxPool2d', kernel: 2 }, x, tensor([1, 1, 1, 1], [5]));
    expect([...dx.data]).toEqual([5, 0, 0, 0]);
  });

  it('takes padding as −∞, not as 0', () => {
    const low = tensor([1, 1, 1, 1], [-7]);
    const { y } = forwardOf({ kind: 'maxPool2d', kernel: 3, padding: 1 }, low);
    expect([...y.data]).toEqual([-7]);
  });
});

describe('average pooling', () => {
  it('divides by the window or by the pixels in it', () => {
    const x = tensor([1, 1, 1, 1], [18]);
    const window = { kind: 'avgPool2d', kernel: 3, padding: 1 } as const;
    expect(forwardOf(window, x).y.data[0]).toBe(2);
    expect(forwardOf({ ...window, countPadding: false }, x).y.data[0]).toBe(18);
  });
});

describe('sizes', () => {
  it('are those of the ledger', () => {
    const small = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        small,
        small,
        small,
        fc.nat(3),
        fc.integer({ min: 1, max: 2 }),
        (n, kernel, stride, pad, dilation) => {
          const input = [1, n, n];
          const height = (layer: LayerSpec) => shapesOf({ input, layers: [layer], loss: 'halfSquares' })[1]![1];
          const conv = { kind: 'conv2d', filters: 1, kernel, stride, dilation } as const;
          const expected = convOutputSize(n, { kernel, stride, pad, dilation });
          if (expected >= 1) expect(height({ ...conv, padding: pad })).toBe(expected);
          else expect(() => height({ ...conv, padding: pad })).toThrow(/window of/);
          expect(height({ ...conv, padding: 'same' })).toBe(sameOutputSize(n, stride));
          if (pad * 2 > kernel || kernel > n + 2 * pad || stride > kernel) return;
          for (const ceil of [false, true])
            expect(height({ kind: 'avgPool2d', kernel, stride, padding: pad, ceil })).toBe(
              poolOutputSize(n, { kernel, stride, pad }, ceil),
            );
        },
      ),
    );
  });
});

describe('batch norm', () => {
  const x = tensor([2, 1], [1, 3]);
  const params = { gamma: tensor([1], [1]), beta: tensor([1], [0]) };

  it('keeps the unbiased variance as PyTorch does', () => {
    const { state } = forwardOf({ kind: 'batchNorm' }, x, params, TRAIN);
    expect(state!.runningMean!.data[0]).toBeCloseTo(0.1 * 2, 15);
    expect(state!.runningVar!.data[0]).toBeCloseTo(0.9 + 0.1 * 2, 15);
  });

  it('keeps the biased one as Keras does', () => {
    const { state } = forwardOf({ kind: 'batchNorm', convention: 'keras' }, x, params, TRAIN);
    expect(state!.runningMean!.data[0]).toBeCloseTo(0.01 * 2, 15);
    expect(state!.runningVar!.data[0]).toBeCloseTo(0.99 + 0.01 * 1, 15);
  });

  it('uses the running statistics in use, and does not move them', () => {
    const state = { runningMean: tensor([1], [1]), runningVar: tensor([1], [4]) };
    const made = forwardOf({ kind: 'batchNorm', eps: 0 }, x, params, USE, state);
    expect([...made.y.data]).toEqual([0, 1]);
    expect(made.state).toBeUndefined();
  });

  it('hands its states through blocks', () => {
    const block: LayerSpec = { kind: 'residual', body: [{ kind: 'batchNorm' }] };
    const spec = { input: [2], layers: [block], loss: 'halfSquares' } as const;
    const { params: given, x: some } = judgedModel(spec, 1, { training: true, batch: 3 });
    const start = initialStates(spec);
    expect(Object.keys(start[0]!)).toEqual(['body1_runningMean', 'body1_runningVar']);
    const [pass] = forward(spec, given, some, TRAIN, start);
    expect(pass!.state!.body1_runningMean!.data).not.toEqual(start[0]!.body1_runningMean!.data);
  });
});

describe('dropout', () => {
  const x = tensor([1, 4000], new Float64Array(4000).fill(1));

  it('drops with the probability `rate`, the same numbers for the same seed, and keeps the mean', () => {
    const draw = (seed: number) =>
      forwardOf({ kind: 'dropout', rate: 0.2 }, x, {}, { training: true, rng: Rng.fromSeed(seed) }).y.data;
    const dropped = draw(1).filter((v) => v === 0).length / 4000;
    // Five standard deviations of 4000 draws.
    expect(Math.abs(dropped - 0.2)).toBeLessThan(5 * Math.sqrt((0.2 * 0.8) / 4000));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect([...new Set(draw(1))].sort()).toEqual([0, 1.25]);
  });

  it('repeats a pass whose draws are given back', () => {
    const spec: LayerSpec = { kind: 'dropout', rate: 0.5 };
    const first = forwardOf(spec, x, {}, { training: true, rng: Rng.fromSeed(4) });
    expect(forwardOf(spec, x, {}, TRAIN, first.draws).y.data).toEqual(first.y.data);
  });
});

describe('a sequence', () => {
  const kinds: LayerSpec[] = [
    { kind: 'rnn', units: 3 },
    { kind: 'lstm', units: 3 },
    { kind: 'gru', units: 3, reset: 'before' },
  ];

  it.each(kinds)('read in two halves with the state handed on is the sequence read at once: $kind', (layer) => {
    const { params, x } = judgedModel({ input: [6, 2], layers: [layer], loss: 'halfSquares' }, 2, { batch: 2 });
    const whole = forwardOf(layer, x, params[0]);
    const [early, late] = split(x, 1, [2, 4]) as [Tensor, Tensor];
    const first = forwardOf(layer, early, params[0]);
    const { hT, cT } = first.saves;
    const second = forwardOf(layer, late, params[0], USE, { h0: hT, ...(cT ? { c0: cT } : {}) });
    expect(concat([first.y, second.y], 1).data).toEqual(whole.y.data);
    expect(second.saves.hT!.data).toEqual(whole.saves.hT!.data);
  });

  it.each(kinds)('read backwards is the reversed sequence read forwards: $kind', (layer) => {
    const { params, x } = judgedModel({ input: [4, 2], layers: [layer], loss: 'halfSquares' }, 3, { batch: 1 });
    const reversed = (t: Tensor) => concat(split(t, 1, [1, 1, 1, 1]).reverse(), 1);
    const backwards = forwardOf({ ...layer, reverse: true } as LayerSpec, x, params[0]);
    expect(reversed(backwards.y).data).toEqual(forwardOf(layer, reversed(x), params[0]).y.data);
  });
});

describe('concat and split', () => {
  it('undo each other along every axis', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lengths, fc.nat(2), (parts, axis) => {
        const tensors = parts.map((n, k) => {
          const shape = [2, 2, 2].map((m, i) => (i === axis ? n : m));
          return tensor(
            shape,
            Float64Array.from({ length: 4 * n }, (_, i) => 100 * k + i),
          );
        });
        expect(split(concat(tensors, axis), axis, parts)).toEqual(tensors);
      }),
    );
  });
});
