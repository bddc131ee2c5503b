import { describe, expect, test } from 'vitest';
import { fateOf, MOST_STEPS } from '#engine/landscape/fateOf.ts';
import { VALLEY_NAMES, valley } from '#engine/landscape/valley.ts';
import { walkOf } from '#engine/landscape/walk.ts';

describe('valley', () => {
  test.each(VALLEY_NAMES)('%s: the slope is the difference quotient of the loss', (name) => {
    const { loss, slope } = valley(name, 3);
    for (const w of [-3.3, -1.2, 0.4, 2.1, 5]) {
      const quotient = (loss(w + 1e-5) - loss(w - 1e-5)) / 2e-5;
      // h² of a smooth function, and rounding by h
      expect(Math.abs(quotient - slope(w))).toBeLessThan(1e-7);
    }
  });

  test('with the curvature 2 the bowl is (w − 3)²', () => {
    expect(valley('bowl').loss(8)).toBe(25);
    expect(valley('bowl').slope(8)).toBe(10);
    expect(valley('kink').slope(1)).toBe(0);
  });

  test('refuses what is no valley', () => {
    expect(() => valley('bowl', 0)).toThrow('The curvature is 0');
    expect(() => valley('hole' as 'bowl')).toThrow('There is no valley "hole"');
  });
});

describe('walkOf', () => {
  test('makes the steps −η · slope, by hand', () => {
    const places = walkOf(valley('bowl'), 8, 0.1, 2);
    expect(places.map(({ w }) => w)).toEqual([8, 7, 6.2]);
    expect(places[0]).toEqual({ n: 0, w: 8, loss: 25, slope: 10, step: -1 });
  });

  test('multiplies the distance by 1 − ηλ at each step', () => {
    for (const [curvature, rate] of [
      [1, 0.3],
      [4, 0.45],
      [8, 0.3],
    ] as const) {
      const places = walkOf(valley('bowl', curvature), 8, rate, 20);
      places.slice(1).forEach(({ w }, n) => {
        const before = places[n]!.w - 3;
        expect(Math.abs(w - 3 - (1 - rate * curvature) * before)).toBeLessThan(1e-12 * Math.max(1, Math.abs(before)));
      });
    }
  });

  test('refuses numbers that are not finite', () => {
    expect(() => walkOf(valley('bowl'), Number.NaN, 0.1, 1)).toThrow('The start is NaN');
    expect(() => walkOf(valley('bowl'), 0, Number.POSITIVE_INFINITY, 1)).toThrow('The learning rate is Infinity');
  });
});

describe('fateOf', () => {
  test('a bowl holds the ball below 2/λ, and only there', () => {
    for (const curvature of [1, 2, 4, 8]) {
      const limit = 2 / curvature;
      const kindAt = (rate: number) => fateOf(valley('bowl', curvature), 8, rate).kind;
      expect(kindAt(0.98 * limit)).toBe('settled');
      expect(kindAt(limit)).toBe('endless');
      expect(kindAt(1.02 * limit)).toBe('broken');
    }
  });

  test('the loss breaks first, then the weight, then it is no number', () => {
    const fate = fateOf(valley('bowl'), 8, 1.1);
    if (fate.kind !== 'broken') throw new Error('It should break.');
    expect(Number.isFinite(fate.before.loss)).toBe(true);
    expect(fate.loss.n).toBe(fate.before.n + 1);
    expect(fate.loss.loss).toBe(Number.POSITIVE_INFINITY);
    expect(Number.isFinite(fate.loss.w)).toBe(true);
    expect(Math.abs(fate.weight!.w)).toBe(Number.POSITIVE_INFINITY);
    expect(fate.nan!.n).toBe(fate.weight!.n + 1);
    // 25 · 1.44ⁿ passes the largest double at n = ln(1.8e308 / 25) / ln 1.44.
    expect(fate.loss.n).toBe(Math.ceil(Math.log(Number.MAX_VALUE / 25) / Math.log(1.44)));
  });

  test('a crawl ends lower, a rate of 0 does not move, a kink is jumped over for ever', () => {
    expect(fateOf(valley('bowl'), 8, 0.0001)).toMatchObject({ kind: 'endless', lower: true });
    const still = fateOf(valley('bowl'), 8, 0);
    expect(still).toMatchObject({ kind: 'endless', lower: false });
    if (still.kind === 'endless') expect(still.last.n).toBe(MOST_STEPS);
    expect(fateOf(valley('kink'), 5, 0.7).kind).toBe('endless');
    expect(fateOf(valley('kink'), 5, 1).kind).toBe('settled');
  });
});
