import { expect, test } from 'vitest';
import { contourPaths } from '#components/plot/contourPaths.ts';

const line = Array.from({ length: 41 }, (_, i) => (i - 20) / 10);
const over = (of: (a: number, b: number) => number) => ({
  a: line,
  b: line,
  heights: line.flatMap((b) => line.map((a) => of(a, b))),
});
const same = (value: number): number => 100 * value;

test('the lines of a round bowl are one closed circle a level', () => {
  const [inner, none] = contourPaths(
    over((a, b) => a * a + b * b),
    [1, 99],
    same,
    same,
  );
  expect(none).toEqual({ level: 99, d: '', label: undefined });
  const pieces = inner!.d.split('M').slice(1);
  expect(pieces).toHaveLength(1);
  const spots = pieces[0]!.split('L').map((spot) => spot.split(' ').map(Number) as [number, number]);
  expect(spots[0]).toEqual(spots.at(-1));
  expect(spots.length).toBeGreaterThan(40);
  // Between grid lines a tenth apart a square is a straight line but for 0.1²/8.
  for (const [x, y] of spots) expect(Math.abs(Math.sqrt(x * x + y * y) - 100)).toBeLessThan(0.4);
  expect(inner!.label![0]).toBe(Math.max(...spots.map(([x]) => x)));
});

test('a slope has straight lines from rim to rim, a saddle has two pieces', () => {
  const [straight] = contourPaths(
    over((a) => a),
    [0.55],
    same,
    same,
  );
  expect(straight!.d.match(/M/g)).toHaveLength(1);
  expect(straight!.d).toMatch(/^M55\.0 -?200\.0L/);
  const [saddle] = contourPaths(
    over((a, b) => a * b),
    [0.5],
    same,
    same,
  );
  expect(saddle!.d.match(/M/g)).toHaveLength(2);
});

test('places without a finite height have no line', () => {
  const [broken] = contourPaths(
    over((a) => (a > 0 ? Number.POSITIVE_INFINITY : a)),
    [0.5],
    same,
    same,
  );
  expect(broken!.d).toBe('');
});
