/** Where a cell keeps its text; `localStorage` is one. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * One value that this device remembers, such as a guess. A browser may forbid remembering, be full, or hold something
 * that another program wrote; then the cell is empty or forgets, and nothing else happens.
 */
export class DeviceCell<T> {
  readonly #key: string;
  readonly #parse: (value: unknown) => T | undefined;
  readonly #store: () => Store;

  /** `parse` gets what was stored, checks it, and returns nothing when it is not ours. */
  constructor(key: string, parse: (value: unknown) => T | undefined, store: () => Store = () => localStorage) {
    this.#key = key;
    this.#parse = parse;
    this.#store = store;
  }

  read(): T | undefined {
    try {
      const text = this.#store().getItem(this.#key);
      return text === null ? undefined : this.#parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /** True when the value will still be there after a reload. */
  write(value: T): boolean {
    try {
      this.#store().setItem(this.#key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  clear(): void {
    try {
      this.#store().removeItem(this.#key);
    } catch {
      // What cannot be reached is not remembered either.
    }
  }
}
