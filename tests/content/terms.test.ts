import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { firstUses, type TermEntry, type TermUse } from '../support/prose/termUses.ts';

const root = new URL('../../content/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const terms = parse(read('glossary.yaml')) as readonly (TermEntry & { readonly chapter: number })[];

/** The last chapter whose links are complete. */
const LAST = 12;

/** First uses of the terms on all pages of a chapter, in the order of reading. */
function usesIn(folder: string): TermUse[] {
  const pages = ['index', 'continued', 'continued-2', 'continued-3', 'continued-4']
    .map((page) => `chapters/${folder}/${page}.mdx`)
    .filter((path) => existsSync(new URL(path, root)));
  const uses = pages.flatMap((path) => firstUses(read(path), terms));
  return uses.filter((use, i) => uses.findIndex(({ id }) => id === use.id) === i);
}

const chapters = readdirSync(new URL('chapters/', root))
  .map((folder) => ({ folder, number: Number(folder.slice(0, 2)) }))
  .filter(({ number }) => number <= LAST)
  .map((chapter) => ({ ...chapter, uses: usesIn(chapter.folder) }));

describe.each(chapters)('chapter $number', ({ number, uses }) => {
  it('links or defines every term of the glossary where it is used first', () => {
    expect(uses.filter(({ isLinked }) => !isLinked).map(({ id, words }) => `${words}: <Term id="${id}">`)).toEqual([]);
  });

  it('brings in the terms that the glossary sends its readers here for', () => {
    const own = terms.filter(({ chapter }) => chapter === number).map(({ id }) => id);
    expect(uses.map(({ id }) => id)).toEqual(expect.arrayContaining(own));
  });
});

it('sees word forms, leaves formulas, quotations and everyday words alone, and lets the longest words win', () => {
  const source =
    '---\ntitle: weights\n---\n\n## Weights\n\nA deck says "weights". The *activation function* of $w$ and `bias`.\n\n<Num value={loss} label="loss" /> Two **losses**, <dfn>ReLU</dfn> and ReLU units, and it tells the weight of a car.\n';
  expect(firstUses(source, terms).map(({ id, words, isLinked }) => [id, words, isLinked])).toEqual([
    ['activation-function', 'activation function', false],
    ['loss', 'losses', false],
    ['relu', 'ReLU', true],
  ]);
});
