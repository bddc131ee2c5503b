import { describe, expect, it } from 'vitest';
import { lockcheck } from '#src/build/lockcheck.mjs';
import manifest from '../../../package.json' with { type: 'json' };
import lock from '../../../package-lock.json' with { type: 'json' };
import { expectNone } from '../../support/house/expectNone.ts';

const tiny = (packages: Record<string, unknown>, wants: Record<string, string> = { a: '1.0.0' }) =>
  lockcheck({ packages: { '': { devDependencies: wants }, ...packages } }, { devDependencies: wants });

describe('package-lock.json', () => {
  it('is complete, exact and names no host', () => {
    expectNone(lockcheck(lock, manifest));
  });

  it('is found incomplete when a platform package is missing', () => {
    const packages = { 'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-mac': '1.0.0' } } };
    expect(tiny(packages)).toEqual([expect.stringContaining('lacks "a-mac", wanted by "node_modules/a"')]);
  });

  it('finds a package beside its user and in any folder above', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', dependencies: { '@s/b': '1.0.0' } },
      'node_modules/a/node_modules/@s/b': { version: '1.0.0', dependencies: { c: '1.0.0' } },
      'node_modules/c': { version: '1.0.0' },
    };
    expect(tiny(packages)).toEqual([]);
  });

  it('may not name a host', () => {
    const packages = { 'node_modules/a': { version: '1.0.0', resolved: 'https://example.org/a.tgz' } };
    expect(tiny(packages)).toEqual([expect.stringContaining('names a host for "node_modules/a"')]);
  });

  it('must ask for one exact version', () => {
    const packages = { 'node_modules/a': { version: '1.0.0' } };
    expect(tiny(packages, { a: '^1.0.0' })).toEqual([expect.stringContaining('Name one version')]);
  });

  it('must belong to package.json', () => {
    const packages = { '': { devDependencies: { a: '1.0.0' } }, 'node_modules/a': { version: '1.0.0' } };
    expect(lockcheck({ packages }, { devDependencies: { a: '1.0.1' } })).toEqual([
      expect.stringContaining('wants a 1.0.1'),
    ]);
  });
});
