import { describe, expect, it } from 'vitest';
import { iris } from '#engine/data/iris.ts';

const column = (feature: number, species?: number): number[] =>
  Array.from({ length: 150 }, (_, i) => i)
    .filter((i) => species === undefined || iris.targets.data[i] === species)
    .map((i) => iris.inputs.data[4 * i + feature]!);
const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b) / xs.length;

describe('iris', () => {
  it('has the means that Fisher printed for each species', () => {
    const printed = [
      [5.006, 3.428, 1.462, 0.246],
      [5.936, 2.77, 4.26, 1.326],
      [6.588, 2.974, 5.552, 2.026],
    ];
    printed.forEach((means, species) => {
      means.forEach((expected, feature) => {
        expect(mean(column(feature, species))).toBeCloseTo(expected, 10);
      });
    });
  });

  it('has the published ranges and deviations', () => {
    const ranges = [0, 1, 2, 3].map((f) => [Math.min(...column(f)), Math.max(...column(f))]);
    expect(ranges).toEqual([
      [4.3, 7.9],
      [2, 4.4],
      [1, 6.9],
      [0.1, 2.5],
    ]);
    const deviation = (xs: readonly number[]) =>
      Math.sqrt(xs.reduce((a, x) => a + (x - mean(xs)) ** 2, 0) / (xs.length - 1));
    expect([0, 1, 2, 3].map((f) => Number(deviation(column(f)).toFixed(2)))).toEqual([0.83, 0.44, 1.77, 0.76]);
  });

  it('has flowers 35 and 38 as Fisher printed them', () => {
    expect([...iris.inputs.data.subarray(4 * 34, 4 * 35)]).toEqual([4.9, 3.1, 1.5, 0.2]);
    expect([...iris.inputs.data.subarray(4 * 37, 4 * 38)]).toEqual([4.9, 3.6, 1.4, 0.1]);
  });
});
