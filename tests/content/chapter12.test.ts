import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { claims } from '#content/examples/backprop222.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = ['index', 'continued', 'continued-2', 'continued-3', 'continued-4', 'exercises']
  .map((page) => read(`content/chapters/12-backpropagation/${page}.mdx`))
  .join('\n');
const reference = JSON.parse(read('tests/reference/worked-examples.json')) as {
  records: { id: string; chapter: number }[];
};
const names = Object.keys(claims) as (keyof typeof claims)[];

test('every claim of the chapter stands in its text', () => {
  expect(names.filter((name) => !new RegExp(`claims\\.${name}\\b`).test(text))).toEqual([]);
});

test('every recorded number of chapter 12 is among them', () => {
  const ids = new Set(names.map((name) => claims[name].id));
  const recorded = reference.records.filter(({ chapter }) => chapter === 12);
  expect(recorded.length).toBeGreaterThan(35);
  expect(recorded.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
});

const mistakes = 'E-02 E-03 E-04 E-05 E-06 E-10 E-11 E-14 E-19 E-20 E-21 E-22 E-23 E-25 E-72'.split(' ');

test.each(mistakes)('the mistake %s is shown in the text and explained in the list', (id) => {
  expect(text).toContain(`<Erratum id="${id}" />`);
  const entries = parse(read('content/errata.yaml')) as { id: string; chapters: number[] }[];
  expect(entries.find((entry) => entry.id === id)?.chapters).toContain(12);
});

test('every mistake that a claim names is shown', () => {
  const named = names.flatMap((name) => ('erratum' in claims[name] && claims[name].erratum) || []);
  expect(named.filter((id) => !text.includes(`<Erratum id="${id}" />`))).toEqual([]);
});

/** Numbers with four decimals or more: in the text such a number is computed, so it is never typed. */
const typed = (source: string): string[] => source.match(/\d+[.,]\d{4,}/g) ?? [];

test('no computed number is typed', () => {
  expect(typed('It falls to 0.2910, they say.')).toEqual(['0.2910']);
  expect(typed(text)).toEqual([]);
});
