import { FIGURES, figuresOf } from '#components/exercises/desk/figureLinks/table.ts';
import type { FigurePages } from '#components/exercises/exerciseData.ts';
import { plannedChapters } from './chapters.ts';
import { href } from './href.ts';

/** A page of a chapter: its address, and its text as it was written. */
interface Page {
  readonly address: string;
  readonly body: string;
}

let pages: Promise<readonly Page[]> | undefined;

async function chapterPages(): Promise<Page[]> {
  return (await plannedChapters()).flatMap(({ slug, entry, further }) => [
    ...(entry ? [{ address: href(`chapters/${slug}/`), body: entry.body ?? '' }] : []),
    ...further.map(({ data, body = '' }) => ({ address: href(`chapters/${slug}/${data.slug}/`), body })),
  ]);
}

/** Where a component stands first in the book. */
function pageOf(all: readonly Page[], widget: string): string {
  const found = all.find(({ body }) => new RegExp(`<${widget}\\s`).test(body));
  if (!found)
    throw new Error(
      `No chapter shows <${widget}>, which worked solutions open. Put it into a chapter, or take it out of components/exercises/desk/figureLinks/table.ts.`,
    );
  return found.address;
}

/** The pages of the figures that a family's worked solution opens. */
export async function figurePages(family: string): Promise<FigurePages> {
  pages ??= chapterPages();
  const all = await pages;
  return Object.fromEntries(figuresOf(family).map((id) => [id, pageOf(all, FIGURES[id].widget)]));
}
