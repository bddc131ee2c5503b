import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { averaged, cells, firing, threeInputs } from '#content/examples/firstCells.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = ['index', 'exercises']
  .map((page) => read(`content/chapters/02-nerve-cell-to-neuron/${page}.mdx`))
  .join('\n');

test.each(['E-38', 'E-39', 'E-40', 'E-54', 'E-134'])('the mistake %s is shown and explained', (id) => {
  expect(text).toContain(`<Erratum id="${id}" />`);
  const entries = parse(read('content/errata.yaml')) as { id: string; chapters: number[] }[];
  expect(entries.find((entry) => entry.id === id)?.chapters).toContain(2);
});

test('the four cells do what their names say, on every pattern', () => {
  expect(firing).toEqual({ and: 1, or: 63, majority: 22, veto: 31, all: 64 });
  expect(cells.veto.w.filter((weight) => weight < 0)).toHaveLength(1);
});

test('the slips of two documents are worked out as they are told', () => {
  expect([threeInputs.sum, threeInputs.added, threeInputs.addedInSilence]).toEqual([3, 2, 0]);
  expect([averaged.sum, averaged.weights]).toEqual([1, 0]);
});

test('no computed number is typed', () => {
  expect(text.match(/\d+[.,]\d{4,}/g) ?? []).toEqual([]);
});
