import { expect, it } from 'vitest';
import { pagesOf } from '#src/build/pagesOf.ts';
import { expectNone } from '../support/house/expectNone.ts';
import { fileAt, readSite } from '../support/site/readSite.ts';

const site = readSite();
const pages = pagesOf(site.files.keys());
const htmlOf = (page: string): string => site.files.get(fileAt(site, page.slice(1)) ?? '')?.toString() ?? '';
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').trim();

/** A figure to play with, as the server wrote it. */
const figures = pages
  .filter((page) => page.startsWith('/chapters/'))
  .flatMap((page) =>
    htmlOf(page)
      .split(/(?=<figure class="widget)/)
      .slice(1)
      .map((html) => ({
        page,
        html: html.slice(0, html.indexOf('</figure>')),
        id: /id="([^"]+)"/.exec(html)?.[1] ?? '',
      })),
  );

/** Figures whose numbers stand in another form: the microscope's in its ledger, to be copied as a table; a room's panels bring its tables. */
const hasOtherTables = (html: string, id: string): boolean => id === 'microscope' || html.includes('class="stage room');
/** Figures whose question is asked in words, without numbers of its own in the readout. */
const ASKS = ['which-way'];

const TOOLS = ['Undo', 'Redo', 'Reset', 'Link'];

it('draws every figure on the server, with its tools, a spoken sentence and its numbers as a table', () => {
  expect(figures.length).toBeGreaterThan(0);
  expectNone(
    figures.flatMap(({ page, html, id }) => {
      const buttons = [...html.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)].map(([, text = '']) => wordsOf(text));
      const readout = /<p class="readout[^"]*"[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
      const faults = [
        ...TOOLS.filter((tool) => !buttons.includes(tool)).map((tool) => `has no ${tool}`),
        ...(html.includes('aria-live="polite"') ? [] : ['says nothing aloud when it changes']),
        ...(wordsOf(readout) || ASKS.includes(id) ? [] : ['has no sentence in its first frame']),
        ...(html.includes('<table') || hasOtherTables(html, id) ? [] : ['has no table of its numbers']),
        ...(/<svg[^>]*role="img"|<table|<button/.test(html) ? [] : ['has no first frame']),
      ];
      return faults.map((fault) => `${page}#${id} ${fault}.`);
    }),
  );
});

it('shows every kind of figure of a chapter in the workbench', () => {
  const kinds = new Set(
    pages
      .filter((page) => page.startsWith('/chapters/'))
      .flatMap((page) =>
        [...htmlOf(page).matchAll(/component-url="[^"]*\/(\w+)\.[^"]*"/g)].map(([, name = '']) => name),
      ),
  );
  const folderOf = (kind: string): string => kind.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
  // The player of exercises is shown under the name of its page part.
  const shown = (kind: string): boolean =>
    pages.some((page) => page.startsWith(`/workbench/${folderOf(kind === 'Player' ? 'ExercisePlayer' : kind)}/`));
  expectNone([...kinds].filter((kind) => !shown(kind)).map((kind) => `${kind} has no page in the workbench.`));
});
