import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DataPoint, descendLine, lineBowl, lineLoss } from '#engine/landscape/lineFit.ts';

const place = fc.integer({ min: 0, max: 100 }).map((n) => n / 10);
const points = fc.array(fc.record({ x: place, y: place }), { minLength: 2, maxLength: 9 });
const spread = (list: readonly DataPoint[]) => new Set(list.map(({ x }) => x)).size > 1;

test('the gradient is the difference quotient of the loss', () => {
  fc.assert(
    fc.property(points, place, place, (list, m, c) => {
      const { dm, dc } = lineLoss(list, { m, c });
      const at = (a: number, b: number): number => lineLoss(list, { m: m + a, c: c + b }).loss;
      // Of a square the central difference is exact but for rounding, here about 1e-16 · 1e6 / 1e-3.
      const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b));
      return near((at(1e-3, 0) - at(-1e-3, 0)) / 2e-3, dm) && near((at(0, 1e-3) - at(0, -1e-3)) / 2e-3, dc);
    }),
  );
});

test('the curvatures are the eigenvalues of the Hessian, and the gradient is 0 at the lowest place', () => {
  fc.assert(
    fc.property(points.filter(spread), (list) => {
      const { steep, flat, best } = lineBowl(list);
      const mean = (of: (point: DataPoint) => number) => list.reduce((sum, one) => sum + of(one), 0) / list.length;
      const [s, q] = [mean(({ x }) => x), mean(({ x }) => x * x)];
      const near = (a: number, b: number) => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));
      return (
        near(steep + flat, 2 * (q + 1)) &&
        near(steep * flat, 4 * (q - s * s)) &&
        Math.abs(best!.dm) < 1e-8 &&
        Math.abs(best!.dc) < 1e-8
      );
    }),
  );
});

test('descent comes down below the limit and runs away above it', () => {
  const list = [
    { x: 1, y: 2 },
    { x: 2, y: 3 },
    { x: 3, y: 5 },
  ];
  const { limit, best } = lineBowl(list);
  const down = descendLine(list, { m: 0, c: 0 }, 0.95 * limit, 2000).at(-1)!;
  expect(down.m).toBeCloseTo(best!.m, 6);
  expect(best!.m).toBeCloseTo(1.5, 12);
  expect(best!.loss).toBeCloseTo(1 / 18, 12);
  expect(descendLine(list, { m: 0, c: 0 }, 1.05 * limit, 400).at(-1)!.loss).toBeGreaterThan(1e6);
});

test('equal inputs make a gutter, no points a sentence', () => {
  const gutter = lineBowl([
    { x: 4, y: 1 },
    { x: 4, y: 3 },
  ]);
  expect(gutter).toMatchObject({ flat: 0, best: undefined });
  expect(gutter.steep).toBeCloseTo(2 * 17, 12);
  expect(() => lineBowl([])).toThrow('There are no points to fit a line to');
});
