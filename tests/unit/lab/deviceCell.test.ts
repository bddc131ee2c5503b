import { describe, expect, it } from 'vitest';
import { DeviceCell, type Store } from '#components/lab/deviceCell.ts';

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
/** A store in memory. */
function memory(start: Record<string, string> = {}): Store & { readonly kept: Map<string, string> } {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}
const broken = (): Store => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('a cell of the device', () => {
  it('keeps a value for the next page, and forgets it when asked', () => {
    const store = memory();
    expect(new DeviceCell('a', number, () => store).write(0.3)).toBe(true);
    expect(new DeviceCell('a', number, () => store).read()).toBe(0.3);
    expect(new DeviceCell('b', number, () => store).read()).toBeUndefined();
    new DeviceCell('a', number, () => store).clear();
    expect(store.kept.size).toBe(0);
  });

  it.each(['', '{', 'null', '"0.3"', '[0.3]', '{"a":1}'])('is empty when it holds %j, which is not ours', (text) => {
    expect(new DeviceCell('a', number, () => memory({ a: text })).read()).toBeUndefined();
  });

  it('works without storage', () => {
    const cell = new DeviceCell('a', number, broken);
    expect(cell.write(1)).toBe(false);
    expect(cell.read()).toBeUndefined();
    expect(() => cell.clear()).not.toThrow();
  });

  it('says when the storage is full', () => {
    const full: Store = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(new DeviceCell('a', number, () => full).write(1)).toBe(false);
  });
});
