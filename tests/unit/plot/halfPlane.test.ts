import fc from 'fast-check';
import { expect, it } from 'vitest';
import { halfPlane, lineInside, middleOf, type Place } from '#components/plot/halfPlane.ts';

const BOX = [-3, 3] as const;
const areaOf = (polygon: readonly Place[]): number =>
  polygon.reduce((sum, [x, y], i) => {
    const [u, v] = polygon[(i + 1) % polygon.length]!;
    return sum + (x * v - u * y) / 2;
  }, 0);
const number = fc.integer({ min: -40, max: 40 }).map((n) => n / 10);

it('cuts the square in two sides that fill it', () => {
  fc.assert(
    fc.property(number, number, number, (w1, w2, b) => {
      const line = { w: [w1, w2], b };
      const [plus, minus] = ([1, -1] as const).map((side) => halfPlane(line, BOX, BOX, side));
      expect(areaOf(plus!) + areaOf(minus!)).toBeCloseTo(36, 6);
      for (const [side, polygon] of [
        [1, plus!],
        [-1, minus!],
      ] as const)
        for (const [x, y] of polygon) expect(side * (w1 * x + w2 * y + b)).toBeGreaterThan(-1e-9);
    }),
  );
});

it('finds where a line enters and leaves', () => {
  expect(lineInside({ w: [1, 0], b: -2 }, BOX, BOX)).toEqual([
    [2, -3],
    [2, 3],
  ]);
  expect(lineInside({ w: [1, 0], b: -4 }, BOX, BOX)).toBeUndefined();
  expect(lineInside({ w: [0, 0], b: 0 }, BOX, BOX)).toBeUndefined();
  expect(halfPlane({ w: [0, 0], b: 0 }, BOX, BOX, 1)).toEqual([]);
  expect(halfPlane({ w: [0, 0], b: 1 }, BOX, BOX, 1)).toHaveLength(4);
  expect(
    middleOf([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ]),
  ).toEqual([1, 1]);
});
