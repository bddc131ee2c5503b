import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import { batchNumbers, epochOrder } from '#engine/data/batchNumbers.ts';
import { checkDataset, takeRows, takeSamples } from '#engine/data/dataset.ts';
import { generators } from '#engine/data/generators.ts';
import { iris } from '#engine/data/iris.ts';
import { oneHot } from '#engine/data/oneHot.ts';
import { applyScaler, fitScaler, invertScaler, scaleTerm } from '#engine/data/scaler.ts';
import { divide, splitNumbers, splitSamples } from '#engine/data/splitSamples.ts';
import { timeMajor } from '#engine/data/timeMajor.ts';

const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('splits', () => {
  it('puts every sample into exactly one part, for any count and shares', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 300 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 10 }),
        fc.nat(),
        (n, a, b, seed) => {
          const [train, validation] = [(14 + a) / 40, b / 40];
          const shares = { train, validation, test: 1 - train - validation };
          const classes = upTo(n).map((i) => i % 3);
          const parts = splitNumbers(n, shares, seed, classes);
          expect(sorted([...parts.train, ...parts.validation, ...parts.test])).toEqual(upTo(n));
          expect(splitNumbers(n, shares, seed, classes)).toEqual(parts);
        },
      ),
    );
  });

  it('keeps the classes alike when stratified', () => {
    const { train, validation, test } = splitSamples(iris, {
      shares: { train: 0.6, validation: 0.2, test: 0.2 },
      seed: 4,
      stratify: true,
    });
    const tally = (data: Float64Array) => [0, 1, 2].map((c) => data.filter((t) => t === c).length);
    expect([train, validation, test].map((part) => tally(part.targets.data))).toEqual([
      [30, 30, 30],
      [10, 10, 10],
      [10, 10, 10],
    ]);
    expect([...train.targets.data.subarray(0, 30)]).not.toEqual(new Array(30).fill(0));
  });

  it('gives what is left to the largest remainder', () => {
    expect(divide(10, [0.7, 0.15, 0.15])).toEqual([7, 2, 1]);
    expect(divide(3, [0.5, 0.5, 0])).toEqual([2, 1, 0]);
    expect(divide(7, [1, 0, 0])).toEqual([7, 0, 0]);
  });

  it('carries origins along and refuses nonsense', () => {
    const data = generators.carTruck.make(1, { extra: 7 });
    const { train } = splitSamples(data, { shares: { train: 1, validation: 0, test: 0 }, seed: 2 });
    expect(train.origins!.filter((origin) => origin === 'document')).toHaveLength(3);
    expect(() => splitNumbers(10, { train: 0.5, validation: 0.1, test: 0.1 }, 0)).toThrow(/do not add up to 1/);
    expect(() => splitNumbers(1, { train: 0.2, validation: 0, test: 0.8 }, 0)).toThrow(/too few/);
    expect(() => splitSamples(generators.sine.make(1), { stratify: true })).toThrow(/no classes to stratify/);
  });
});

describe('batches', () => {
  it('covers an epoch once, left-over samples last or dropped', () => {
    const order = epochOrder(10, Rng.fromSeed(1));
    expect(sorted(order)).toEqual(upTo(10));
    expect(batchNumbers(order, 4, 'keep').map((b) => b.length)).toEqual([4, 4, 2]);
    expect(batchNumbers(order, 4, 'keep').flat()).toEqual(order);
    expect(batchNumbers(order, 4, 'drop').flat()).toEqual(order.slice(0, 8));
    expect(batchNumbers(epochOrder(3), 16, 'keep')).toEqual([[0, 1, 2]]);
  });

  it('shuffles anew each epoch, the same for the same seed', () => {
    const two = () => {
      const rng = Rng.fromSeed(7);
      return [epochOrder(50, rng), epochOrder(50, rng)];
    };
    expect(two()).toEqual(two());
    expect(two()[0]).not.toEqual(two()[1]);
  });

  it('refuses sizes that give no batch', () => {
    for (const size of [0, -1, 1.5, Number.NaN])
      expect(() => batchNumbers([1, 2], size, 'keep')).toThrow(/batch size is/);
    expect(() => batchNumbers([1, 2], 3, 'drop')).toThrow(/never full/);
    expect(() => batchNumbers([], 3, 'keep')).toThrow(/no sample/);
  });
});

describe('scaler', () => {
  const x = tensor([3, 2], [1, 5, 2, 5, 6, 5]);

  it('standardises with the deviation of the population', () => {
    const scaler = fitScaler('standardise', x);
    expect(scaler).toEqual({ kind: 'standardise', shift: [3, 5], divisor: [Math.sqrt(14 / 3), 1], constant: [1] });
    const z = applyScaler(scaler, x);
    expect(z.data[0]).toBe(scaleTerm(scaler, 0, 1).value);
    expect(scaleTerm(scaler, 0, 1)).toMatchObject({ x: 1, shift: 3, difference: -2 });
    expect([z.data[1], z.data[3], z.data[5]]).toEqual([0, 0, 0]);
  });

  it('maps a range to 0 … 1, measured on training data only', () => {
    const scaler = fitScaler('minmax', x);
    expect([...applyScaler(scaler, x).data]).toEqual([0, 0, 0.2, 0, 1, 0]);
    expect(applyScaler(scaler, tensor([1, 2], [11, 7])).data[0]).toBe(2);
  });

  it('is undone by its inverse', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('standardise' as const, 'minmax' as const), (data, kind) => {
        const inputs = tensor([data.length, 1], data);
        const scaler = fitScaler(kind, inputs);
        const back = invertScaler(scaler, applyScaler(scaler, inputs));
        const size = Math.max(...data.map(Math.abs), 1e-300);
        back.data.forEach((value, i) => {
          expect(Math.abs(value - data[i]!)).toBeLessThanOrEqual(1e-12 * size);
        });
      }),
    );
  });

  it('refuses what cannot be scaled', () => {
    expect(() => fitScaler('minmax', tensor([2, 1], [1, Number.NaN]))).toThrow(/Feature 1 cannot be scaled/);
    expect(() => fitScaler('minmax', tensor([0, 1], []))).toThrow(/no sample/);
    expect(() => applyScaler(fitScaler('minmax', x), tensor([1, 3], [1, 2, 3]))).toThrow(/on 2 features, but 3/);
    expect(() => scaleTerm(fitScaler('minmax', x), 5, 1)).toThrow(/Feature 5 does not exist/);
  });
});

describe('tensors of samples', () => {
  it('turns class numbers into one-hot rows', () => {
    expect(oneHot(tensor([2], [2, 0]), 3)).toEqual({ shape: [2, 3], data: Float64Array.of(0, 0, 1, 1, 0, 0) });
    expect(() => oneHot(tensor([1], [3]), 3)).toThrow(/Class number 3 at place 0 is outside 0 to 2/);
    expect(() => oneHot(tensor([1], [0]), 0)).toThrow(/whole number of classes/);
  });

  it('swaps batch and time', () => {
    expect(timeMajor(tensor([2, 3], [1, 2, 3, 4, 5, 6]))).toEqual({
      shape: [3, 2],
      data: Float64Array.of(1, 4, 2, 5, 3, 6),
    });
    const x = generators.firstSymbol.make(1, { samples: 4 }).inputs;
    expect(timeMajor(timeMajor(x))).toEqual(x);
    expect(() => timeMajor(tensor([3], [1, 2, 3]))).toThrow(/\[batch, time, …\]/);
  });

  it('takes samples in order and refuses missing ones', () => {
    expect(takeRows(tensor([3, 2], [1, 2, 3, 4, 5, 6]), [2, 0])).toEqual({
      shape: [2, 2],
      data: Float64Array.of(5, 6, 1, 2),
    });
    expect(() => takeSamples(iris, [150])).toThrow(/Row 150 does not exist/);
  });

  it('refuses unsound data', () => {
    const change = (change: object) => () => checkDataset({ ...iris, ...change });
    expect(change({ inputs: tensor([0, 4], []), targets: tensor([0], []) })).toThrow(/is empty/);
    expect(change({ targets: tensor([3], [0, 1, 2]) })).toThrow(/150 inputs, but 3 targets/);
    const broken = iris.inputs.data.slice();
    broken[7] = Number.NaN;
    expect(change({ inputs: tensor([150, 4], broken) })).toThrow(/Sample 2 of “iris” holds NaN/);
    const labels = iris.targets.data.slice();
    labels[9] = 3;
    expect(change({ targets: tensor([150], labels) })).toThrow(
      /sample 10 of “iris” is 3, but a class number from 0 to 2/,
    );
    expect(change({ task: 'regression', targets: tensor([150], labels.fill(Number.POSITIVE_INFINITY)) })).toThrow(
      /Infinity in place/,
    );
  });
});
