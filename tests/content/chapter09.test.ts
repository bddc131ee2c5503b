import { expect, test } from 'vitest';
import { ch09Claims } from '#content/examples/ch09Claims.ts';
import { lossOfRow } from '#content/examples/functionValues.ts';
import { crossEntropyOf, divergenceOf, lossOf, ofPoints, withOutlier } from '#content/examples/losses09.ts';
import { chapterText, erratumIds, recordedIds, typedNumbers } from '../support/chapterText.ts';

const text = chapterText('09-loss-functions');
const curriculum = 'E-30 E-31 E-32 E-33 E-36 E-66 E-67 E-68 E-69 E-70 E-71'.split(' ');

test('every claim of the chapter stands in its text, and every recorded number is a claim', () => {
  expect(Object.keys(ch09Claims).filter((name) => !text.includes(`claims.${name}`))).toEqual([]);
  const ids = new Set(Object.values(ch09Claims).map(({ id }) => id as string));
  expect(recordedIds(9).length).toBeGreaterThanOrEqual(10);
  expect(recordedIds(9).filter((id) => !ids.has(id))).toEqual([]);
});

test('every mistake of the documents is shown', () => {
  expect(erratumIds(9)).toEqual(expect.arrayContaining(curriculum));
  expect(curriculum.filter((id) => !text.includes(`<Erratum id="${id}" />`))).toEqual([]);
});

test('no computed number is typed, but for the mean squared error that a question gives', () => {
  expect(typedNumbers(text)).toEqual(['0.5625']);
  expect(ofPoints('meanSquares')).toBe(0.5625);
});

test('what the text says in words is so', () => {
  // "The mean square grew more than forty times, the mean size less than five times."
  expect(withOutlier('meanSquares') / ofPoints('meanSquares')).toBeGreaterThan(40);
  expect(withOutlier('meanAbsolute') / ofPoints('meanAbsolute')).toBeLessThan(5);
  // MSLE: "predictions that are too low more harshly than those that are too high by the same distance"
  expect(lossOf('meanSquaredLog', 2, 4)).toBeGreaterThan(lossOf('meanSquaredLog', 6, 4));
  expect(lossOf('binaryCrossEntropy', 0.5, 1)).toBeCloseTo(Math.LN2, 12);
  expect(lossOf('binaryCrossEntropy', 0, 1)).toBe(Number.POSITIVE_INFINITY);
  expect(lossOf('binaryCrossEntropy', 0.8, 1)).toBeCloseTo(crossEntropyOf([0.2, 0.8], [0, 1]), 12);
  const above = crossEntropyOf([0.5, 0.5], [0.7, 0.3]) - crossEntropyOf([0.7, 0.3], [0.7, 0.3]);
  expect(divergenceOf([0.5, 0.5], [0.7, 0.3])).toBeCloseTo(above, 12);
  expect(divergenceOf([0.7, 0.3], [0.5, 0.5])).not.toBeCloseTo(above, 4);
  // "MAE of the same answers is about 6.7"; with 1,200 "the mean goes to 241.6"
  expect(lossOfRow('meanAbsolute', [0, 10, 20], [10, 10, 10]).total).toBeCloseTo(6.67, 2);
  expect((1 + 2 + 2 + 3 + 1200) / 5).toBe(241.6);
});
