import { describe, expect, test } from 'vitest';
import {
  cellOf,
  firingPatterns,
  isPreset,
  parseCell,
  patterns,
  sumsOf,
} from '#components/widgets/excite-or-inhibit/cell.ts';

const ones = [1, 1, 1, 1, 1, 1];

describe('a McCulloch–Pitts cell', () => {
  test('adds the products one by one and fires at its threshold, not below', () => {
    const at = (theta: number) => cellOf({ x: [1, 0, 1, 0, 0, 1], w: [2, -3, 1, 5, 0, -1], theta });
    expect(at(2).products).toEqual([2, 0, 1, 0, 0, -1]);
    expect(at(2).running).toEqual([2, 2, 3, 3, 3, 2]);
    expect([at(1.9).fires, at(2).fires, at(2.1).fires]).toEqual([true, true, false]);
  });

  test('decides as decimals on paper do', () => {
    expect(cellOf({ x: [1, 1, 1], w: [0.1, 0.2, -0.3], theta: 0 })).toMatchObject({ sum: 0, fires: true });
  });

  test('counts the patterns that fire it', () => {
    expect(patterns(2)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    for (const theta of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const many = patterns(6).filter((x) => x.reduce((a, b) => a + b) >= theta).length;
      expect(firingPatterns(ones, theta), `threshold ${theta}`).toBe(many);
    }
  });

  test('knows the least and the largest sum', () => {
    expect(sumsOf([1, 1, -5, 0.5, 0, -0.1])).toEqual([-5.1, 2.5]);
    expect(sumsOf(ones)).toEqual([0, 6]);
  });

  test('is a preset only with the same weights and threshold', () => {
    const preset = { id: 'or', w: ones, theta: 1 } as const;
    expect(isPreset({ x: ones, w: ones, theta: 1 }, preset)).toBe(true);
    expect(isPreset({ x: ones, w: ones, theta: 1.5 }, preset)).toBe(false);
    expect(isPreset({ x: ones, w: [1, 1, 1, 1, 1, 2], theta: 1 }, preset)).toBe(false);
  });
});

test.each([
  null,
  {},
  { x: [1, 1], w: ones, theta: 1 },
  { x: [2, 0, 0, 0, 0, 0], w: ones, theta: 1 },
  { x: ones, w: [10, 1, 1, 1, 1, 1], theta: 1 },
  { x: ones, w: ones, theta: Number.NaN },
  { x: ones, w: ones, theta: '1' },
])('refuses %j as a scene', (value) => {
  expect(() => parseCell(value)).toThrow();
});
