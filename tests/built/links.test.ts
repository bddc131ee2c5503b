import { expect, it } from 'vitest';
import { pagesOf } from '#src/build/pagesOf.ts';
import { expectNone } from '../support/house/expectNone.ts';
import { fileAt, readSite } from '../support/site/readSite.ts';

const site = readSite();
const pages = pagesOf(site.files.keys()).map((page) => ({
  page,
  html: site.files.get(fileAt(site, page.slice(1)) ?? '')?.toString() ?? '',
}));
const idsOf = new Map(
  pages.map(({ page, html }) => [
    fileAt(site, page.slice(1)),
    new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1])),
  ]),
);

const withoutEntities = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

it('has no link that leads nowhere', () => {
  const links = pages.flatMap(({ page, html }) =>
    [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map((match) => ({ page, to: withoutEntities(match[1] ?? '') })),
  );
  expect(links.length).toBeGreaterThan(0);
  expectNone(
    links.flatMap(({ page, to }) => {
      if (/^(https?|mailto):/.test(to)) return [];
      const file = fileAt(site, to, page);
      if (!file || !site.files.has(file))
        return [`${page} links to ${to}, and there is no such page. Correct the link, or make it plain text.`];
      const id = decodeURIComponent(/#([^?]+)$/.exec(to)?.[1] ?? '');
      const isState = !idsOf.has(file) || id === '' || id.includes('=');
      return isState || idsOf.get(file)?.has(id)
        ? []
        : [`${page} links to ${to}, and that page has no id "${id}". Correct the link.`];
    }),
  );
});

it('gives every page a title, a language and no id twice', () => {
  expectNone(
    pages.flatMap(({ page, html }) => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return [
        ...(/<title>[^<]+<\/title>/.test(html) ? [] : [`${page} has no title. Give it one in its front matter.`]),
        ...(/<html[^>]*\slang="[a-z]/.test(html) ? [] : [`${page} names no language. Build it on the Base layout.`]),
        ...(twice.length > 0
          ? [`${page} has the id ${[...new Set(twice)].join(', ')} more than once. Make it unique.`]
          : []),
      ];
    }),
  );
});
