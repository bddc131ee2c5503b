import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Persisted } from '#components/lab/persisted.svelte.ts';

type Names = readonly string[];
const KEY = 'names';

/** A store of a browser, shared by all its tabs; `room` is how many characters fit. */
class FakeStore {
  readonly texts = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;
  getItem = (key: string): string | null => this.texts.get(key) ?? null;
  removeItem = (key: string): void => void this.texts.delete(key);
  setItem = (key: string, text: string): void => {
    if (text.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  };
}

let store: FakeStore;
let listeners: ((event: { key: string | null; newValue: string | null }) => void)[];

beforeEach(() => {
  store = new FakeStore();
  listeners = [];
  vi.stubGlobal('addEventListener', (_: string, listener: (typeof listeners)[0]) => listeners.push(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: (typeof listeners)[0]) => {
    listeners = listeners.filter((one) => one !== listener);
  });
});
afterEach(() => vi.unstubAllGlobals());

const tab = (own: () => FakeStore = () => store): Persisted<Names> =>
  new Persisted<Names>({
    key: KEY,
    empty: [],
    parse: (value) => (Array.isArray(value) && value.every((v) => typeof v === 'string') ? value : undefined),
    merge: (a, b) => [...new Set([...a, ...b])].sort(),
    bound: (names) => names.slice(0, 100),
    store: own,
  });
const add = (to: Persisted<Names>, name: string): void => to.update((names) => [...names, name].sort());
const tell = (): void => {
  for (const listener of listeners) listener({ key: KEY, newValue: store.getItem(KEY) });
};

it('remembers, and joins what two tabs wrote', () => {
  const [one, two] = [tab(), tab()];
  one.open();
  two.open();
  add(one, 'a');
  add(two, 'b');
  expect(JSON.parse(store.getItem(KEY)!)).toEqual(['a', 'b']);
  tell();
  expect(one.value).toEqual(['a', 'b']);
  const later = tab();
  later.open();
  expect(later.value).toEqual(['a', 'b']);
});

it('mends what another tab wrote over it', () => {
  const one = tab();
  one.open();
  add(one, 'a');
  store.texts.set(KEY, '["b"]');
  tell();
  expect(one.value).toEqual(['a', 'b']);
  expect(JSON.parse(store.getItem(KEY)!)).toEqual(['a', 'b']);
});

it('forgets with the browser when the reader empties it', () => {
  const one = tab();
  one.open();
  add(one, 'a');
  store.texts.clear();
  for (const listener of listeners) listener({ key: null, newValue: null });
  expect(one.value).toEqual([]);
});

it('puts aside what it cannot read, says so, and goes on', () => {
  store.texts.set(KEY, '{"names');
  const one = tab();
  one.open();
  expect(one.keeping).toBe('corrupt');
  expect(one.unreadable()).toBe('{"names');
  add(one, 'a');
  expect(JSON.parse(store.getItem(KEY)!)).toEqual(['a']);
  expect(one.keeping).toBe('corrupt');
  one.forgetUnreadable();
  expect(one.keeping).toBe('kept');
  expect(one.unreadable()).toBe('');
});

it('keeps the value in the page when the store is full or forbidden, and says which', () => {
  const one = tab();
  one.open();
  store.room = 3;
  add(one, 'a');
  expect(one.value).toEqual(['a']);
  expect(one.keeping).toBe('full');
  store.room = 1000;
  add(one, 'b');
  expect(one.keeping).toBe('kept');
  expect(JSON.parse(store.getItem(KEY)!)).toEqual(['a', 'b']);
  const forbidden = tab(() => {
    throw new DOMException('no', 'SecurityError');
  });
  forbidden.open();
  add(forbidden, 'c');
  expect(forbidden.value).toEqual(['c']);
  expect(forbidden.keeping).toBe('notAllowed');
});

it('listens once for all its readers, and no longer than they read', () => {
  const one = tab();
  const closes = [one.open(), one.open()];
  expect(listeners).toHaveLength(1);
  closes[0]!();
  expect(listeners).toHaveLength(1);
  closes[1]!();
  expect(listeners).toHaveLength(0);
});
