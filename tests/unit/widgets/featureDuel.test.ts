import { describe, expect, test } from 'vitest';
import { centred, PIXELS, pictureFrom, pictureText, pooled, SIDE } from '#components/drawing/picture.ts';
import { sheetFrom, sheetText } from '#components/drawing/sheetText.ts';
import { stroked } from '#components/drawing/stroked.ts';
import { workerApi } from '#components/lab/workerApi.ts';
import { DIGIT_OF, LEAVES, leafOf, parseDuel, ruleSays } from '#components/widgets/feature-duel/duel.ts';
import { featuresOf } from '#components/widgets/feature-duel/features.ts';
import { askReader, mostLikely, probabilitiesOf } from '#components/widgets/feature-duel/reading.ts';
import { featureDuel } from '#content/examples/featureDuel.ts';

const blank = (): number[] => Array.from({ length: PIXELS }, () => 0);
/** A picture drawn by strokes of the pen from place to place. */
const drawn = (...places: (readonly [number, number])[]): number[] =>
  places.slice(1).reduce((sheet, to, i) => stroked(sheet, places[i]!, to, 1), blank());
const ring = drawn([5, 8], [5, 18], [15, 18], [15, 8], [5, 8]);

describe('features', () => {
  test('of an empty sheet are zero', () => {
    expect(featuresOf(blank())).toEqual({ ink: 0, symmetry: 0, holes: 0 });
  });

  test('count ink, mirror and holes', () => {
    expect(featuresOf(ring)).toMatchObject({ symmetry: 1, holes: 1 });
    const eight = stroked(ring, [10, 8], [10, 18], 1);
    expect(featuresOf(eight)).toMatchObject({ symmetry: 1, holes: 2 });
    const open = stroked(ring, [9, 18], [12, 18], 0);
    expect(featuresOf(open).holes).toBe(0);
    expect(featuresOf(open).symmetry).toBeLessThan(1);
    expect(featuresOf(open).ink).toBe(featuresOf(ring).ink - 10);
  });

  test('do not take a speck for a hole', () => {
    const speck = stroked(blank(), [10, 10], [13, 13], 1);
    for (const r of [10, 11, 12, 13, 14]) for (const c of [10, 11, 12, 13, 14]) speck[r * SIDE + c] = 1;
    speck[12 * SIDE + 12] = 0;
    expect(featuresOf(speck).holes).toBe(0);
  });
});

describe('the rule', () => {
  const least = { ink: 80, symmetry: 0.4 };
  test('names a digit for each of its lines and none for an empty sheet', () => {
    const named = [0, 1, 2].flatMap((holes) =>
      [50, 100].flatMap((ink) => [0.2, 0.8].map((symmetry) => leafOf({ ink, symmetry, holes }, least))),
    );
    expect(new Set(named)).toEqual(new Set(LEAVES));
    expect(new Set(Object.values(DIGIT_OF)).size).toBe(LEAVES.length);
    expect(ruleSays({ ink: 0, symmetry: 0, holes: 0 }, least)).toBeUndefined();
    expect(ruleSays({ ink: 50, symmetry: 0.9, holes: 1 }, least)).toBe(0);
  });
});

describe('pictures', () => {
  test('go into text and back', () => {
    const levels = Array.from({ length: PIXELS }, (_pixel, p) => (p % 10) / 9);
    expect(pictureFrom(pictureText(levels))).toEqual(levels);
    expect(sheetFrom(sheetText(ring))).toEqual(ring);
  });

  test('are centred by their ink, and nothing gets lost', () => {
    const corner = drawn([0, 0], [0, 8], [8, 8]);
    const moved = centred(corner);
    const places = moved.flatMap((value, p) => (value ? [[Math.floor(p / SIDE), p % SIDE] as const] : []));
    expect(places).toHaveLength(corner.filter(Boolean).length);
    expect(
      Math.abs(Math.min(...places.map(([r]) => r)) + Math.max(...places.map(([r]) => r)) - 27),
    ).toBeLessThanOrEqual(1);
    expect(centred(blank())).toEqual(blank());
  });

  test('are pooled to means of four', () => {
    const cells = pooled(pictureFrom('9'.repeat(56) + '0'.repeat(PIXELS - 56)));
    expect(cells).toHaveLength(196);
    expect(cells.slice(0, 14).every((cell) => cell === 1)).toBe(true);
    expect(cells.slice(14).every((cell) => cell === 0)).toBe(true);
  });
});

test('the reader answers in the worker as it does at build, with probabilities', () => {
  const api = workerApi();
  for (const { digit, picture, probabilities } of featureDuel.drawings) {
    const answer = probabilitiesOf(api.trace(askReader(featureDuel.reader, pictureFrom(picture))));
    expect(answer).toEqual(probabilities);
    expect(answer.reduce((sum, p) => sum + p)).toBeCloseTo(1, 3);
    expect(mostLikely(answer)).toBe(digit);
  }
});

test.each([
  null,
  {},
  { ...featureDuel.start, at: 11 },
  { ...featureDuel.start, own: 'zz' },
  { ...featureDuel.start, ink: -1 },
])('refuses %j as a scene', (value) => {
  expect(() => parseDuel(value)).toThrow();
});
