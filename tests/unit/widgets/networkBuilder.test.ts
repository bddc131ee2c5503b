import { describe, expect, test } from 'vitest';
import { countsOf, grown, parseBuilder } from '#components/widgets/network-builder/counts.ts';
import { columnsOf, connections, MOST_DRAWN } from '#components/widgets/network-builder/places.ts';

describe('the count of a dense network', () => {
  test('has a weight for each pair of neighbours and a bias for each unit that is no input', () => {
    const { layers, ...total } = countsOf([3, 5, 2]);
    expect(layers).toEqual([
      { from: 3, to: 5, weights: 15, biases: 5, all: 20 },
      { from: 5, to: 2, weights: 10, biases: 2, all: 12 },
    ]);
    expect(total).toEqual({ weights: 25, biases: 7, all: 32, hidden: 1 });
  });

  test('knows the networks of the course', () => {
    expect(countsOf([2, 2, 2]).all).toBe(12);
    expect(countsOf([784, 16, 16, 10])).toMatchObject({ weights: 12_960, biases: 42, all: 13_002 });
    expect(countsOf([784, 2048, 2048, 2048, 10]).all).toBe(10_020_874);
  });

  test('grows by a hidden layer before the outputs', () => {
    expect(grown([784, 10])).toEqual([784, 16, 10]);
    expect(grown([2, 3, 1])).toEqual([2, 3, 3, 1]);
  });
});

describe('the drawing', () => {
  test('draws each unit of a small layer and the ends of a large one', () => {
    const [inputs, hidden] = columnsOf([784, MOST_DRAWN, 2]);
    expect(inputs!.ys).toHaveLength(6);
    expect(inputs!.dots).toBeDefined();
    expect(hidden!.ys).toHaveLength(MOST_DRAWN);
    expect(hidden!.dots).toBeUndefined();
  });

  test('stays inside of its frame and never lets units touch', () => {
    for (const units of [1, 2, 5, 8, 9, 4096])
      for (const layers of [2, 7]) {
        const columns = columnsOf(Array.from({ length: layers }, () => units));
        for (const { x, ys } of columns) {
          expect(x).toBeGreaterThanOrEqual(38);
          expect(x).toBeLessThanOrEqual(342.001);
          expect(Math.min(...ys)).toBeGreaterThan(20);
          expect(Math.max(...ys)).toBeLessThan(250);
          ys.slice(1).forEach((y, i) => {
            expect(y - ys[i]!).toBeGreaterThan(18);
          });
        }
      }
  });

  test('has one line for each drawn connection', () => {
    expect(connections(columnsOf([2, 3, 1])).match(/M/g)).toHaveLength(2 * 3 + 3);
  });
});

test.each([
  null,
  {},
  { sizes: [3] },
  { sizes: [0, 2] },
  { sizes: [2, 5000] },
  { sizes: [2.5, 2] },
  { sizes: Array(8).fill(2) },
])('refuses %j as a scene', (value) => {
  expect(() => parseBuilder(value)).toThrow();
});
