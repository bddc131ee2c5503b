import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A chapter's text and exercises as they are written, by the name of its folder. */
export const chapterText = (folder: string, pages: readonly string[] = ['index', 'exercises']): string =>
  pages.map((page) => read(`content/chapters/${folder}/${page}.mdx`)).join('\n');

/** Ids of the recorded numbers of a chapter, supplementary ones included. */
export function recordedIds(chapter: number): string[] {
  const reference = JSON.parse(read('tests/reference/worked-examples.json')) as Record<string, { id: string }[]>;
  const start = `ch${String(chapter).padStart(2, '0')}-`;
  return [...reference.records!, ...reference.supplementary!].map(({ id }) => id).filter((id) => id.startsWith(start));
}

/** Mistakes that the list of errata counts to a chapter. */
export const erratumIds = (chapter: number): string[] =>
  (parse(read('content/errata.yaml')) as { id: string; chapters: number[] }[])
    .filter(({ chapters }) => chapters.includes(chapter))
    .map(({ id }) => id);

/** Numbers with four decimals or more; in a text such a number is computed, so it is never typed. */
export const typedNumbers = (text: string): string[] => text.match(/\d+[.,]\d{4,}/g) ?? [];
