import { expect, test } from 'vitest';
import { ch04Claims } from '#content/examples/ch04Claims.ts';
import { chapterText, erratumIds, recordedIds, typedNumbers } from '../support/chapterText.ts';

const text = chapterText('04-perceptron-learning');
const claims = Object.entries(ch04Claims);

test('every claim of the chapter stands in its text', () => {
  expect(claims.filter(([name]) => !text.includes(`claims.${name}`)).map(([name]) => name)).toEqual([]);
});

test('every recorded number of the chapter is among them', () => {
  const ids = new Set(claims.map(([, { id }]) => id));
  const recorded = recordedIds(4);
  expect(recorded.length).toBeGreaterThan(2);
  expect(recorded.filter((id) => !ids.has(id))).toEqual([]);
});

test('every mistake that belongs to the chapter is shown in its text', () => {
  const ids = erratumIds(4);
  expect(ids).toEqual(expect.arrayContaining(['E-14', 'E-25', 'E-41', 'E-42', 'E-132']));
  expect(ids.filter((id) => !text.includes(`<Erratum id="${id}" />`))).toEqual([]);
});

test('no computed number is typed', () => {
  expect(typedNumbers('It falls to 0.2910, they say.')).toEqual(['0.2910']);
  expect(typedNumbers(text)).toEqual([]);
});
