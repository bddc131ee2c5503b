import { expect, it } from 'vitest';
import { scriptsOf } from '#src/build/scriptsOf.ts';

const codeOf = new Map([
  ['a.1.js', 'import{b}from"./b.2.js";import"./e.5.js"'],
  ['b.2.js', 'const later=()=>import(`./c.3.js`)'],
  ['c.3.js', 'import"./a.1.js";import{f}from"./f.6.js"'],
  ['d.4.js', 'nobody asks'],
  ['e.5.js', 'new Worker(new URL("d.4.js",import.meta.url))'],
  ['f.6.js', 'more'],
]);

it('finds what a page loads at once and what may come later, each once, and no worker', () => {
  const { eager, lazy } = scriptsOf('<astro-island component-url="/_astro/a.1.js">', codeOf);
  const code = (names: readonly string[]) => names.map((name) => codeOf.get(name)).sort();
  expect(eager.toSorted()).toEqual(code(['a.1.js', 'b.2.js', 'e.5.js']));
  expect(lazy.toSorted()).toEqual(code(['c.3.js', 'f.6.js']));
});
