import { expect, it } from 'vitest';
import { shared, stylesheetsOf, withStylesheets } from '#src/build/stylesheets.ts';

const page =
  '<head><link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/f.svg"><link rel="stylesheet" href="/_astro/b.css"></head>';

it('finds stylesheets in order and leaves other links alone', () => {
  expect(stylesheetsOf(page)).toEqual(['/_astro/a.css', '/_astro/b.css']);
});

it('puts the new ones where the first one stood', () => {
  expect(withStylesheets(page, ['/_astro/s.css', '/_astro/p.css'])).toBe(
    '<head><link rel="stylesheet" href="/_astro/s.css"><link rel="stylesheet" href="/_astro/p.css"><link rel="icon" href="/f.svg"></head>',
  );
});

it('takes for the shell what every page has', () => {
  expect([...shared([['s', 'a'], ['b', 's'], ['s']])]).toEqual(['s']);
  expect([...shared([])]).toEqual([]);
});
