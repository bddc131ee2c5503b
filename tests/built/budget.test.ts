import { expect, it } from 'vitest';
import { pagesOf } from '#src/build/pagesOf.ts';
import { expectNone } from '../support/house/expectNone.ts';
import { findHeavyPages, findKatex, weightTable } from '../support/site/findHeavyPages.ts';
import { readSite } from '../support/site/readSite.ts';
import { weighPage } from '../support/site/weighPage.ts';

const site = readSite();
const weights = pagesOf(site.files.keys()).map((page) => weighPage(site, page));

it('keeps every page within its budget', () => {
  console.log(weightTable(weights));
  expect(weights.length).toBeGreaterThan(0);
  expectNone(findHeavyPages(weights));
});

it('never loads KaTeX with a widget', () => {
  expectNone(findKatex(site, weights));
});

it('wakes every widget when it is seen and the page has loaded', () => {
  const pages = [...site.files].filter(([name]) => name.endsWith('.html'));
  expectNone(
    pages.flatMap(([name, bytes]) =>
      [...bytes.toString().matchAll(/<astro-island\b[^>]* client="(?!seen")(\w+)"/g)].map(
        (match) => `${name} places a widget with client:${match[1]}. Write client:seen (src/shell/seen.ts).`,
      ),
    ),
  );
});
