import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decadesAround, linearScale, logScale } from '#components/plot/scale.ts';

describe('a linear scale', () => {
  it.each([
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 0.7, [0, 0.2, 0.4, 0.6]],
    [-1, 1, [-1, -0.5, 0, 0.5, 1]],
    [0, 10_000, [0, 2000, 4000, 6000, 8000, 10_000]],
    [0.28, 0.3, [0.28, 0.285, 0.29, 0.295, 0.3]],
  ] as const)('from %d to %d has round ticks', (low, high, ticks) => {
    expect(linearScale([low, high], [0, 100]).ticks).toEqual(ticks);
  });

  it('goes there and back', () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        finite,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (low, span, part) => {
          const scale = linearScale([low, low + span], [300, 20]);
          const value = low + span * part;
          expect(scale.from(scale.at(value))).toBeCloseTo(value, 5);
          expect(scale.ticks.every((tick) => tick >= low - span * 1e-6 && tick <= low + span * (1 + 1e-6))).toBe(true);
          expect(scale.ticks.length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});

describe('a log scale', () => {
  it('has a tick at each power of ten', () => {
    const scale = logScale([1e-5, 1], [0, 500]);
    expect(scale.ticks).toEqual([1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1]);
    expect(scale.ticks.map((tick) => Math.round(scale.at(tick)))).toEqual([0, 100, 200, 300, 400, 500]);
    expect(scale.from(250)).toBeCloseTo(10 ** -2.5, 12);
  });

  it('thins many ticks evenly and keeps the rest as lines', () => {
    const scale = logScale([1e-12, 1], [0, 1], 6);
    expect(scale.ticks).toEqual([1e-12, 1e-9, 1e-6, 1e-3, 1]);
    expect(scale.minor).toHaveLength(8);
  });
});

describe('decades around numbers', () => {
  it.each([
    [
      [0.3, 3.5e-5],
      [1e-5, 1],
    ],
    [[1], [1, 10]],
    [
      [10, 100],
      [10, 100],
    ],
    [
      [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 0.02],
      [0.01, 0.1],
    ],
    [[], [0.1, 1]],
  ] as const)('%j lie in %j', (values, domain) => {
    expect(decadesAround(values)).toEqual(domain);
  });
});
