import { expect, it } from 'vitest';
import { scriptsOf, shared, stylesheetsOf, withoutDoubles, withStylesheets } from '#src/build/stylesheets.ts';

const page =
  '<head><link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/f.svg"><link rel="stylesheet" href="/_astro/b.css"></head>';

it('finds stylesheets in order and leaves other links alone', () => {
  expect(stylesheetsOf(page)).toEqual(['/_astro/a.css', '/_astro/b.css']);
});

it('puts the new ones where the first one stood', () => {
  expect(withStylesheets(page, ['/_astro/s.css'], '.a{color:red}')).toBe(
    '<head><link rel="stylesheet" href="/_astro/s.css"><style>.a{color:red}</style><link rel="icon" href="/f.svg"></head>',
  );
  expect(withStylesheets(page, ['/_astro/s.css'], '')).toBe(
    '<head><link rel="stylesheet" href="/_astro/s.css"><link rel="icon" href="/f.svg"></head>',
  );
});

it('keeps the long files that a fifth of the pages share', () => {
  const pages = [['s', 'a'], ['b', 's'], ['s', 'f', 'short'], ['s', 'f', 'short'], ['s'], ['s']];
  expect([...shared(pages, (address) => (address === 'short' ? 100 : 10_000))]).toEqual(['s', 'f']);
  expect([...shared([], () => 0)]).toEqual([]);
});

it('leaves out a rule that stands there already, also one with rules inside', () => {
  expect(withoutDoubles('.a{x:1}\n@media print{.a{x:2}.b{y:3}}.a{x:1}.c{z:4}\n@media print{.a{x:2}.b{y:3}}')).toBe(
    '.a{x:1}@media print{.a{x:2}.b{y:3}}.c{z:4}',
  );
});

it('finds all scripts that a page may ever load', () => {
  const codeOf = new Map([
    ['a.1.js', 'import"./b.2.js"'],
    ['b.2.js', 'const later=()=>import("./c.3.js")'],
    ['c.3.js', 'import"./a.1.js"'],
    ['d.4.js', ''],
  ]);
  expect(scriptsOf('<astro-island component-url="/_astro/a.1.js">', codeOf).sort()).toEqual(
    ['a.1.js', 'b.2.js', 'c.3.js'].map((name) => codeOf.get(name)).sort(),
  );
});
