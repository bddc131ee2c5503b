import { ensure } from '../../core/engineError.ts';
import { Rng } from '../../core/rng.ts';
import type { Seed128 } from './seed128.ts';

/** A decimal as it was drawn: a whole number over a power of ten, the double nearest to it, and how it is written. */
export interface Drawn {
  readonly whole: number;
  readonly decimals: number;
  readonly value: number;
  readonly text: string;
}

/** Writes the number whole / 10^decimals exactly, as text with a real minus. */
export function decimalText(whole: number, decimals: number): string {
  const digits = `${Math.abs(whole)}`.padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const sign = whole < 0 ? '−' : '';
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/**
 * The decimal whole / 10^decimals. Division by a power of ten up to 10²² is correctly rounded, so the double is the
 * literal's.
 */
export const decimalOf = (whole: number, decimals: number): Drawn => ({
  whole,
  decimals,
  value: whole / 10 ** decimals,
  text: decimalText(whole, decimals),
});

/** Draws whole numbers, and decimals made of whole numbers; counts how many outcomes its draws allow. */
export class Draw {
  readonly #rng: Rng;
  #space = 1;

  constructor(seed: Seed128) {
    this.#rng = Rng.fromState({ algorithm: 'xoshiro128**', words: seed });
    // The first outputs of neighbouring states resemble each other; seeds are hashes, but tests count 1, 2, 3 …
    for (let i = 0; i < 16; i++) this.#rng.uint32();
  }

  /** How many different outcomes all draws so far allow together. */
  get space(): number {
    return this.#space;
  }

  /** Forgets the count, before a new attempt at a variant. */
  restart(): void {
    this.#space = 1;
  }

  /** A whole number from `low` to `high`, both included, that is none of `but`. */
  int(low: number, high: number, but: readonly number[] = []): number {
    const allowed = high - low + 1 - but.filter((n) => Number.isInteger(n) && n >= low && n <= high).length;
    ensure(
      Number.isInteger(low) && Number.isInteger(high) && allowed >= 1,
      () => `Nothing to draw in ${low} … ${high}.`,
    );
    this.#space *= allowed;
    for (;;) {
      const n = low + this.#rng.int(high - low + 1);
      if (!but.includes(n)) return n;
    }
  }

  /** whole / 10^decimals with `low` ≤ whole ≤ `high`; never 0 and never ±1, which would hide what is done with it. */
  decimal(low: number, high: number, decimals: number): Drawn {
    const one = 10 ** decimals;
    return decimalOf(this.int(low, high, decimals === 0 ? [0] : [0, one, -one]), decimals);
  }

  /** As `decimal`, with either sign. */
  signed(low: number, high: number, decimals: number): Drawn {
    const { whole } = this.decimal(low, high, decimals);
    return decimalOf(this.int(0, 1) === 0 ? whole : -whole, decimals);
  }

  /** One element, each equally likely. */
  pick<T>(items: readonly T[]): T {
    return items[this.int(0, items.length - 1)]!;
  }

  /** The same elements in a drawn order. */
  shuffled<T>(items: readonly T[]): T[] {
    const list = [...items];
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
    return list;
  }
}
