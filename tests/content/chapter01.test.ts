import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pictureFrom } from '#components/drawing/picture.ts';
import { ruleSays } from '#components/widgets/feature-duel/duel.ts';
import { featuresOf } from '#components/widgets/feature-duel/features.ts';
import { duelFacts, featureDuel } from '#content/examples/featureDuel.ts';
import { history } from '#content/examples/history.ts';
import { sortTheTask } from '#content/examples/taskCards.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = ['index', 'exercises']
  .map((page) => read(`content/chapters/01-what-is-deep-learning/${page}.mdx`))
  .join('\n');

test.each(['E-53', 'E-54', 'E-124', 'E-125'])('the mistake %s is shown and explained', (id) => {
  expect(text).toContain(`<Erratum id="${id}" />`);
  const entries = parse(read('content/errata.yaml')) as { id: string; chapters: number[] }[];
  expect(entries.find((entry) => entry.id === id)?.chapters).toContain(1);
});

test('the events stand in order, from 1943 to 2017, with the dates that one deck has wrong', () => {
  const years = history.map(({ year }) => year);
  expect(years).toEqual([...years].sort((a, b) => a - b));
  expect([years[0], years.at(-1)]).toEqual([1943, 2017]);
  const yearOf = (word: RegExp): number | undefined =>
    history.find(({ title, text: told }) => word.test(title + told))?.year;
  expect(yearOf(/Dartmouth workshop/)).toBe(1956);
  expect(yearOf(/proposal is dated August 1955/)).toBe(1955);
  expect(yearOf(/Computing Machinery and Intelligence/)).toBe(1950);
  expect(yearOf(/learning version follows about 1955/)).toBe(1952);
});

test('twelve cards of three kinds', () => {
  const count = (kind: string): number => sortTheTask.cards.filter((card) => card.kind === kind).length;
  expect(sortTheTask.cards).toHaveLength(12);
  expect([count('supervised'), count('unsupervised'), count('reinforcement')]).toEqual([5, 4, 3]);
});

test('the network beats the rule on drawings that it has not seen', () => {
  expect(featureDuel.drawings.map(({ digit }) => digit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(duelFacts.thousand.network).toBeGreaterThan(970);
  expect(duelFacts.thousand.rule).toBeGreaterThan(150);
  expect(duelFacts.thousand.rule).toBeLessThan(500);
  expect(new Set([duelFacts.seeds.ten, duelFacts.seeds.thousand, duelFacts.training.seed]).size).toBe(3);
});

test('the best thresholds for the ten drawings beat those that the figure starts with, and the figure can show them', () => {
  const { hits, ...least } = duelFacts.best;
  const counted = featureDuel.drawings.filter(
    ({ digit, picture }) => ruleSays(featuresOf(pictureFrom(picture)), least) === digit,
  );
  expect(counted).toHaveLength(hits);
  expect(hits).toBeGreaterThan(duelFacts.ten.rule);
  expect(hits).toBeLessThanOrEqual(8);
});

test('no computed number is typed', () => {
  expect(text.match(/\d+[.,]\d{4,}/g) ?? []).toEqual([]);
});
