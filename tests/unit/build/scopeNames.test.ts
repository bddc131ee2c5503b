import path from 'node:path';
import { expect, it } from 'vitest';
import { componentsOf, isScope, scopeNames, scopeOf } from '#src/build/scopeNames.ts';

const root = path.join(import.meta.dirname, '../../..');

it('gives every component a short scope of its own, the same each time', () => {
  const files = componentsOf(root);
  const scopes = scopeNames(files);
  expect(files.length).toBeGreaterThan(100);
  expect(new Set(scopes.values()).size).toBe(files.length);
  expect([...scopes.values()].every(isScope)).toBe(true);
  expect(scopeNames(files.toReversed())).toEqual(scopes);
});

it('does not mind that two files begin with the same letters', () => {
  const many = scopeNames(Array.from({ length: 1000 }, (_all, i) => `${i}.svelte`));
  expect(new Set(many.values()).size).toBe(1000);
  expect(() => scopeNames(Array.from({ length: 1001 }, (_all, i) => `${i}.svelte`))).toThrow('use three');
});

it('finds a component by its full path, by its path in the project, and with a query', () => {
  const scope = scopeOf(root);
  const file = 'components/controls/Choice.svelte';
  const name = scopeNames(componentsOf(root)).get(file);
  for (const filename of [file, path.join(root, file), `${file}?svelte&type=style`])
    expect(scope({ filename })).toBe(name);
  expect(() => scope({ filename: 'elsewhere/Choice.svelte' })).toThrow('outside components');
});

it('knows its own names from others', () => {
  expect(['_0a', 'sub', '_abc', 'astro-island'].map(isScope)).toEqual([true, false, false, false]);
});
