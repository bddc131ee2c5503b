import { expect, test } from 'vitest';
import { ch05Claims } from '#content/examples/ch05Claims.ts';
import { separableTables } from '#content/examples/separableTables.ts';
import { chapterText, erratumIds, recordedIds, typedNumbers } from '../support/chapterText.ts';

const text = chapterText('05-logic-gates-xor');
const claims = Object.entries(ch05Claims);

test('every claim of the chapter stands in its text', () => {
  expect(claims.filter(([name]) => !text.includes(`claims.${name}`)).map(([name]) => name)).toEqual([]);
});

test('every recorded number of the chapter is among them', () => {
  const ids = new Set(claims.map(([, { id }]) => id));
  const recorded = recordedIds(5);
  expect(recorded.length).toBeGreaterThan(2);
  expect(recorded.filter((id) => !ids.has(id))).toEqual([]);
});

test('every mistake that belongs to the chapter is shown in its text', () => {
  const ids = erratumIds(5);
  expect(ids).toEqual(expect.arrayContaining(['E-15', 'E-24', 'E-45']));
  expect(ids.filter((id) => !text.includes(`<Erratum id="${id}" />`))).toEqual([]);
});

test('no computed number is typed', () => {
  expect(typedNumbers('It falls to 0.2910, they say.')).toEqual(['0.2910']);
  expect(typedNumbers(text)).toEqual([]);
});

test('the truth tables that one unit can make are counted, up to four inputs', () => {
  expect([1, 2, 3, 4].map(separableTables)).toEqual([4, 14, 104, 1882]);
});
