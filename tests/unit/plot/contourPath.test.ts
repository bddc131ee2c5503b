import { expect, test } from 'vitest';
import { contourPath } from '#components/plot/contourPath.ts';

const field = (f: (x: number, y: number) => number, cells: number): number[] =>
  Array.from({ length: cells * cells }, (_cell, k) => f((k % cells) + 0.5, Math.floor(k / cells) + 0.5));
const points = (path: string): number[][] =>
  (path.match(/[ML][^ML]+/g) ?? []).map((one) => one.slice(1).split(' ').map(Number));

test('follows a straight edge exactly', () => {
  const found = points(
    contourPath(
      field((x, y) => x + 2 * y, 8),
      8,
      9,
    ),
  );
  expect(found.length).toBeGreaterThan(8);
  for (const [x, y] of found) expect(x! + 2 * y!).toBeCloseTo(9, 1);
});

test('is empty where the field stays on one side', () => {
  expect(
    contourPath(
      field(() => 0.7, 5),
      5,
      0.5,
    ),
  ).toBe('');
});

test('crosses the same places from both sides of the level', () => {
  const up = field((x, y) => Math.hypot(x - 4, y - 4), 8);
  const down = up.map((value) => -value);
  expect(points(contourPath(down, 8, -2)).length).toBe(points(contourPath(up, 8, 2)).length);
});
