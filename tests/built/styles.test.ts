import { expect, it } from 'vitest';
import { islandChunks } from '#src/build/islandChunks.ts';
import { pagesOf } from '#src/build/pagesOf.ts';
import { expectNone } from '../support/house/expectNone.ts';
import { closure, lazyClosure } from '../support/site/moduleGraph.ts';
import { fileAt, readSite } from '../support/site/readSite.ts';
import { sheetsOf } from '../support/site/weighPage.ts';

const site = readSite();
const text = (name: string): string => site.files.get(name)?.toString() ?? '';
const stylesIn = (html: string): string =>
  [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]).join('\n');
const scopesIn = (source: string, pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([scope]) => scope);
/** Scopes in a sheet, `._0a`, and in marks or a script, where they stand alone in a list of classes. */
const inCss = (css: string): Set<string> => new Set(scopesIn(css, /(?<=\.)_[0-9a-z]{2}\b/g));
const inCode = (code: string): Set<string> => new Set(scopesIn(code, /(?<=["'` ])_[0-9a-z]{2}(?=["'` ])/g));

/** A file of modules that travel together: a page may need one of them and not draw another. */
const isGroup = (name: string): boolean => islandChunks.groups.some((group) => name.includes(`/${group.name}.`));

const pages = pagesOf(site.files.keys()).map((address) => {
  const html = text(fileAt(site, address.slice(1)) ?? '');
  const marks = html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '');
  const starts = [...html.matchAll(/(?:component-url|renderer-url|src)="([^"]+\.js)"/g)].flatMap(
    ([, start = '']) => fileAt(site, start, address) ?? [],
  );
  const eager = closure(site, starts);
  return { address, html, marks, css: stylesIn(html), eager, lazy: lazyClosure(site, eager) };
});
const all = [
  ...pages.map(({ css }) => css),
  ...[...site.files.keys()].filter((name) => name.endsWith('.css')).map(text),
];
const styled = inCss(all.join('\n'));

it('has in every page the rules of all components that it shows or loads at once', () => {
  expect(styled.size).toBeGreaterThan(100);
  expectNone(
    pages.flatMap(({ address, marks, css, eager }) => {
      const here = inCss(css);
      const shown = inCode([marks, ...[...eager].filter((name) => !isGroup(name)).map(text)].join('\n'));
      return [...shown.intersection(styled).difference(here)].map((scope) => `${address} has no rules for ${scope}.`);
    }),
  );
});

it('brings the rules of every part that comes later with its script', () => {
  expectNone(
    pages.flatMap(({ address, css, eager, lazy }) => {
      const sheets = sheetsOf(site, [...eager, ...lazy]);
      const there = inCss([css, ...sheets.map(text)].join('\n'));
      const drawn = inCode([...lazy].map(text).join('\n'));
      return [...drawn.intersection(styled).difference(there)].map(
        (scope) => `${address} may load a script that draws ${scope}, and no styles for it.`,
      );
    }),
  );
});

it('has one sheet for paper on every page, and no rule for paper elsewhere', () => {
  const addresses = pages.flatMap(({ html }) => [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"[^>]*>/g)]);
  expect(new Set(addresses.map(([tag]) => tag)).size).toBe(1);
  expect(addresses.length).toBe(pages.length);
  expect(addresses[0]?.[0]).toContain('media="print"');
  const paper = text(fileAt(site, addresses[0]?.[1] ?? '') ?? '');
  for (const rule of ['@page', '.topbar', '.widget{', '--paper:#fff']) expect(paper).toContain(rule);
  expectNone(pages.filter(({ css }) => css.includes('@media print')).map(({ address }) => `${address} styles paper.`));
});
