import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftsOf, forgetDrafts, keepDrafts, parseDrafts } from '#components/exercises/keptDrafts.ts';

const kept = new Map<string, string>();
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', store);
  return () => vi.unstubAllGlobals();
});

describe('drafts that a window keeps', () => {
  it('come back for the variant that they answer, and for no other', () => {
    keepDrafts('ch03-net', 'ABCDE', { z: '0.5' });
    expect(draftsOf('ch03-net', 'ABCDE')).toEqual({ z: '0.5' });
    expect(draftsOf('ch03-net', 'FGHIJ')).toEqual({});
    expect(draftsOf('ch03-line', 'ABCDE')).toEqual({});
  });

  it('are forgotten with their last text, and all at once', () => {
    keepDrafts('a', 'AAAAA', { z: '1' });
    keepDrafts('b', 'BBBBB', { z: '2' });
    keepDrafts('a', 'AAAAA', {});
    expect(draftsOf('a', 'AAAAA')).toEqual({});
    expect(draftsOf('b', 'BBBBB')).toEqual({ z: '2' });
    forgetDrafts();
    expect(draftsOf('b', 'BBBBB')).toEqual({});
  });

  it('stay few: the exercises touched last', () => {
    for (let k = 0; k < 70; k++) keepDrafts(`e${k}`, 'AAAAA', { z: String(k) });
    expect(draftsOf('e9', 'AAAAA')).toEqual({});
    expect(draftsOf('e10', 'AAAAA')).toEqual({ z: '10' });
  });

  it.each([
    ['no object', 7],
    ['a list', [1]],
    ['a variant that is no text', { a: { variant: 1, texts: { z: '1' } } }],
    ['texts that are none', { a: { variant: 'A', texts: { z: 1 } } }],
    ['a text beyond measure', { a: { variant: 'A', texts: { z: '1'.repeat(2001) } } }],
    [
      'steps beyond measure',
      { a: { variant: 'A', texts: Object.fromEntries([...Array(41).keys()].map((k) => [k, ''])) } },
    ],
  ])('leave out what another program wrote: %s', (_, value) => {
    expect(parseDrafts(value) ?? {}).toEqual({});
  });

  it('are forgotten where a browser forbids remembering', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect(() => keepDrafts('a', 'AAAAA', { z: '1' })).not.toThrow();
    expect(draftsOf('a', 'AAAAA')).toEqual({});
  });
});
