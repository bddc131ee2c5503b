import { expect, it } from 'vitest';
import { shortNames } from '#src/build/shortNames.ts';

const css =
  ':root{--s1:1px;--s2:2px;--fs-label:3px;--ink:#000}.a.astro-abcd1234{margin:var(--s2) var(--s2);font:var(--fs-label)}';

it('shortens measures and scopes, the most frequent first, and leaves colours', () => {
  const { style, page } = shortNames([css], []);
  expect(style(css)).toBe(':root{--c:1px;--a:2px;--b:3px;--ink:#000}.a._000{margin:var(--a) var(--a);font:var(--b)}');
  expect(page('<p class="a astro-abcd1234">--s1 <astro-island>')).toBe('<p class="a _000">--s1 <astro-island>');
});

it('leaves a measure that a script names', () => {
  expect(shortNames([css], ['get("--s2")']).style('var(--s2) var(--s1)')).toBe('var(--s2) var(--b)');
});

it('never gives one name twice', () => {
  const many = Array.from({ length: 60 }, (_all, i) => `--gap${i}`);
  expect(
    new Set(
      shortNames([many.join(';')], [])
        .style(many.join(';'))
        .split(';'),
    ).size,
  ).toBe(60);
});
