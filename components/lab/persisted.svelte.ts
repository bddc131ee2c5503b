import type { Store } from './deviceCell.ts';

/** How a stored value is doing: `kept`, or why it is not. */
export type Keeping = 'kept' | 'notAllowed' | 'full' | 'corrupt';

interface Options<T> {
  readonly key: string;
  /** What there is before anything was stored. */
  readonly empty: T;
  /** Checks what was stored, field by field; nothing when it is not ours. */
  readonly parse: (value: unknown) => T | undefined;
  /** Joins two states so that neither loses anything; must not care about the order. */
  readonly merge: (a: T, b: T) => T;
  /** Makes a state small enough; called before each write. */
  readonly bound: (value: T) => T;
  readonly store?: () => Store;
}

/**
 * A value that this device remembers and that several tabs write at once. Every write reads what is there first and joins
 * it with its own, so that nothing is lost; what another tab writes arrives by the storage event and is joined too.
 * When the device does not remember, the value lives on in this page and `keeping` says why. Text that is not ours is
 * moved aside under `<key>.unreadable`, never overwritten silently.
 */
export class Persisted<T> {
  readonly #options: Options<T>;
  #value = $state.raw() as T;
  #keeping = $state<Keeping>('kept');
  #readers = 0;

  constructor(options: Options<T>) {
    this.#options = options;
    this.#value = options.empty;
  }

  get value(): T {
    return this.#value;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Reads what is stored and follows what other tabs store; returns the cleanup. */
  open(): () => void {
    if (this.#readers++ === 0) {
      this.#join();
      addEventListener('storage', this.#follow);
    }
    return () => {
      if (--this.#readers === 0) removeEventListener('storage', this.#follow);
    };
  }

  #follow = (event: StorageEvent): void => {
    if (event.key !== null && event.key !== this.#options.key) return;
    // The reader emptied the store by the browser's own means.
    if (event.newValue === null) this.#value = this.#options.empty;
    this.#join();
    // Two tabs wrote at the same time: the one that knows more writes once more, and then both say the same.
    if (event.newValue !== null && this.#text(this.#value) !== event.newValue) this.#write();
  };

  /** Changes the value as it is now, here and in other tabs. */
  update(change: (value: T) => T): void {
    this.#join();
    this.#value = this.#options.bound(change(this.#value));
    this.#write();
  }

  /** The stored text that could not be read, so that the reader can save it. */
  unreadable(): string {
    try {
      return this.#store().getItem(`${this.#options.key}.unreadable`) ?? '';
    } catch {
      return '';
    }
  }

  /** Throws the stored text away that could not be read. */
  forgetUnreadable(): void {
    try {
      this.#store().removeItem(`${this.#options.key}.unreadable`);
    } catch {
      // What cannot be reached is not there either.
    }
    if (this.#keeping === 'corrupt') this.#keeping = 'kept';
  }

  #store(): Store {
    return (this.#options.store ?? (() => localStorage))();
  }

  #text(value: T): string {
    return JSON.stringify(value);
  }

  #join(): void {
    let text: string | null;
    try {
      text = this.#store().getItem(this.#options.key);
      if (this.#store().getItem(`${this.#options.key}.unreadable`) !== null) this.#keeping = 'corrupt';
    } catch {
      this.#keeping = 'notAllowed';
      return;
    }
    if (text === null) return;
    const stored = this.#parsed(text);
    if (stored !== undefined) this.#value = this.#options.merge(this.#value, stored);
    else this.#setAside(text);
  }

  #parsed(text: string): T | undefined {
    try {
      return this.#options.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  #setAside(text: string): void {
    this.#keeping = 'corrupt';
    try {
      const store = this.#store();
      store.removeItem(this.#options.key);
      store.setItem(`${this.#options.key}.unreadable`, text);
    } catch {
      this.#keeping = 'full';
    }
  }

  #write(): void {
    try {
      this.#store().setItem(this.#options.key, this.#text(this.#value));
      if (this.#keeping === 'notAllowed' || this.#keeping === 'full') this.#keeping = 'kept';
    } catch (reason) {
      this.#keeping = reason instanceof DOMException && reason.name === 'QuotaExceededError' ? 'full' : 'notAllowed';
    }
  }
}
