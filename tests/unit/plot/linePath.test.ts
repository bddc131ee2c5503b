import { describe, expect, it } from 'vitest';
import { linePath } from '#components/plot/linePath.ts';
import { tickText } from '#components/plot/tickText.ts';

const path = (points: readonly (readonly [number, number])[]): string =>
  linePath(
    points.length,
    (i) => points[i]![0],
    (i) => points[i]![1],
  );

describe('a curve as a path', () => {
  it('joins its points', () => {
    expect(
      path([
        [0, 1],
        [10, 2.25],
        [20, 3.04],
      ]),
    ).toBe('M0 1L10 2.3L20 3');
  });

  it('keeps first, lowest, highest and last of a crowded column, in their order', () => {
    expect(
      path([
        [0, 5],
        [0.1, 9],
        [0.2, 4],
        [0.3, 1],
        [0.4, 6],
        [8, 7],
      ]),
    ).toBe('M0 5L0.1 9L0.3 1L0.4 6L8 7');
  });

  it('breaks where a value is no finite number', () => {
    expect(
      path([
        [0, 1],
        [1, Number.NaN],
        [2, 3],
        [3, 4],
        [4, Number.NEGATIVE_INFINITY],
      ]),
    ).toBe('M0 1M2 3L3 4');
    expect(path([])).toBe('');
  });

  it('stays short however long the run is', () => {
    const long = linePath(
      10_001,
      (i) => (i / 10_000) * 800,
      (i) => Math.sin(i) * 100,
    );
    expect(long.length).toBeLessThan(801 * 4 * 12);
  });
});

describe('a tick', () => {
  it.each([
    [0, ['0']],
    [0.5, ['0.5']],
    [100, ['100']],
    [1000, ['1000']],
    [10_000, ['10', '4']],
    [1e-5, ['10', '−5']],
    [2000, ['2000']],
    [-1, ['−1']],
  ] as const)('%d is written %j', (value, text) => {
    expect(tickText(value)).toEqual(text);
  });
});
