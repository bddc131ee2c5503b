import { expect, test } from 'vitest';
import { ch07Claims } from '#content/examples/ch07Claims.ts';
import { activationAt, slopeAt } from '#content/examples/functionValues.ts';
import { chapterText, erratumIds, recordedIds, typedNumbers } from '../support/chapterText.ts';

const text = chapterText('07-activations-classic');
const curriculum = 'E-01 E-15 E-23 E-55 E-57 E-58 E-59 E-60 E-92'.split(' ');

test('every claim of the chapter stands in its text, and every recorded number is a claim', () => {
  expect(Object.keys(ch07Claims).filter((name) => !text.includes(`claims.${name}`))).toEqual([]);
  const ids = new Set(Object.values(ch07Claims).map(({ id }) => id as string));
  expect(recordedIds(7).length).toBeGreaterThanOrEqual(7);
  expect(recordedIds(7).filter((id) => !ids.has(id))).toEqual([]);
});

test('every mistake of the documents is shown', () => {
  expect(erratumIds(7)).toEqual(expect.arrayContaining(curriculum));
  expect(curriculum.filter((id) => !text.includes(`<Erratum id="${id}" />`))).toEqual([]);
});

test('no computed number is typed', () => {
  expect(typedNumbers(text)).toEqual([]);
});

test('what the text says in words is so', () => {
  expect(slopeAt('sigmoid', 0)).toBe(0.25);
  expect(slopeAt('bipolarSigmoid', 0)).toBe(0.5);
  expect(slopeAt('tanh', 0)).toBe(4 * slopeAt('sigmoid', 0));
  expect(slopeAt('tanh', 5)).toBeLessThan(slopeAt('sigmoid', 5));
  // "Ten quarters multiplied give about one millionth."
  expect(slopeAt('sigmoid', 0) ** 10).toBeCloseTo(1e-6, 7);
  // "less than two ten-thousandths"
  expect(slopeAt('tanh', 1) ** 10).toBeLessThan(2e-4);
  // "At z = 20 the double nearest to tanh z is exactly 1, and the slope exactly 0."
  expect([activationAt('tanh', 20), slopeAt('tanh', 20)]).toEqual([1, 0]);
});
