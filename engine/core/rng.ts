import { EngineError } from './engineError.ts';
import { cos } from './math/cos.ts';
import { log } from './math/log.ts';

/** What a generator remembers; a plain JSON value. `words` are four whole numbers below 2³², not all 0. */
export interface RngState {
  readonly algorithm: 'xoshiro128**';
  readonly words: readonly [number, number, number, number];
}

const TWO_TO_32 = 4294967296;
const TWO_TO_53 = 9007199254740992;
const GOLDEN = 0x9e3779b9; // 2³²/φ, the usual step of a Weyl sequence

/** Stirs 32 bits so that each input bit reaches every output bit (MurmurHash3 finalizer, A. Appleby; one-to-one). */
function stir(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** A seed as 32-bit words; the first one keeps numbers and texts apart, so 1 and '1' begin different streams. */
function wordsOfSeed(seed: number | string): number[] {
  if (typeof seed === 'string') {
    if (seed.length === 0) throw new EngineError('The seed is an empty text. Give at least one character.');
    const words: number[] = [seed.length * 2 + 1];
    for (let i = 0; i < seed.length; i++) words.push(seed.charCodeAt(i));
    return words;
  }
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed) || seed < 0) {
    throw new EngineError(
      `The seed ${String(seed)} can't start a random stream. Give a whole number from 0 to 9007199254740991, or a text.`,
    );
  }
  return [0, seed >>> 0, Math.floor(seed / TWO_TO_32)];
}

function isWord(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < TWO_TO_32;
}

/**
 * The course's random generator: xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021),
 * seeded by hashing. Equal seeds give equal streams, bit for bit, in every browser. Not for secrets.
 */
export class Rng {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  private constructor(words: readonly number[]) {
    [this.#a, this.#b, this.#c, this.#d] = words;
  }

  /** A generator from a whole number 0 … 2⁵³ − 1 or a non-empty text. Throws an EngineError for any other seed. */
  static fromSeed(seed: number | string): Rng {
    const words = wordsOfSeed(seed);
    const state: number[] = [1, 2, 3, 4].map((lane) =>
      words.reduce<number>((h, word) => stir((h ^ word) + GOLDEN), lane * GOLDEN),
    );
    if (!state.some((word) => word !== 0)) state[0] = 1;
    return new Rng(state);
  }

  /** The generator that `state` was read from, at the same place of its stream. Throws an EngineError for a broken state. */
  static fromState(state: RngState): Rng {
    const words: unknown = state?.words;
    const usable =
      state?.algorithm === 'xoshiro128**' && Array.isArray(words) && words.length === 4 && words.every(isWord);
    if (!usable || words.every((word) => word === 0)) {
      throw new EngineError('This is not a saved state of the random generator. Use a state as `rng.state` gave it.');
    }
    return new Rng(words);
  }

  /** A copy of the present state; `Rng.fromState` continues from it. */
  get state(): RngState {
    return { algorithm: 'xoshiro128**', words: [this.#a >>> 0, this.#b >>> 0, this.#c >>> 0, this.#d >>> 0] };
  }

  /** The next whole number 0 … 2³² − 1; all are equally likely. */
  uint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotateLeft(this.#d, 11);
    return result;
  }

  /** A multiple of 2⁻⁵³ in [0, 1), from two 32-bit draws. */
  uniform(): number {
    const high = this.uint32() >>> 5;
    return (high * 67108864 + (this.uint32() >>> 6)) / TWO_TO_53;
  }

  /** A number in [lo, hi), or `lo` when both are equal. Throws an EngineError unless lo ≤ hi and both are finite. */
  between(lo: number, hi: number): number {
    if (!(lo <= hi && Number.isFinite(hi - lo))) {
      throw new EngineError(
        `There is no number between ${lo} and ${hi}. Give a finite lower end, then a finite upper end.`,
      );
    }
    const value = lo + (hi - lo) * this.uniform();
    return value < hi ? value : lo;
  }

  /** A whole number 0 … n − 1, without bias (draws that would favour small numbers are thrown away); n from 1 to 2⁵³. */
  int(n: number): number {
    if (!(Number.isInteger(n) && n >= 1 && n <= TWO_TO_53)) {
      throw new EngineError(`Can't choose among ${n} possibilities. Give a whole number from 1 to 9007199254740992.`);
    }
    const small = n <= TWO_TO_32;
    const range = small ? TWO_TO_32 : TWO_TO_53;
    const limit = range - (range % n);
    for (;;) {
      const value = small ? this.uint32() : this.uniform() * TWO_TO_53;
      if (value < limit) return value % n;
    }
  }

  /**
   * A draw from the normal distribution with mean 0 and standard deviation 1 (Box and Muller 1958; |z| < 8.6).
   * Uses exactly two uniforms and keeps nothing for the next call.
   */
  normal(): number {
    const radius = Math.sqrt(-2 * log(1 - this.uniform()));
    return radius * cos(2 * Math.PI * this.uniform());
  }

  /** True with probability p. Throws an EngineError unless 0 ≤ p ≤ 1. */
  bernoulli(p: number): boolean {
    if (!(p >= 0 && p <= 1)) throw new EngineError(`The probability ${p} is outside 0 … 1. Give a number from 0 to 1.`);
    return this.uniform() < p;
  }

  /** One element, each equally likely. Throws an EngineError for an empty array. */
  pick<T>(items: ArrayLike<T>): T {
    if (items.length === 0) throw new EngineError("Can't pick from an empty list. Give at least one element.");
    return items[this.int(items.length)];
  }

  /** Shuffles in place (Fisher and Yates), every order equally likely; returns the same array. */
  shuffle<A extends { length: number; [index: number]: unknown }>(items: A): A {
    const list: { [index: number]: unknown } = items;
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return items;
  }
}
