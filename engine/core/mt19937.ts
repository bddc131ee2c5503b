import { EngineError } from './engineError.ts';
import { log } from './math/log.ts';
import { mersenneKey, mersenneKeyOf } from './mersenneKey.ts';
import { range } from './range.ts';

/** What a generator remembers; a plain JSON value. `key` are 624 whole numbers below 2³², `position` is 0 … 624. */
export interface Mt19937State {
  readonly algorithm: 'MT19937';
  readonly key: readonly number[];
  readonly position: number;
  /** The second normal number of a pair, when `randn` has one in hand. */
  readonly cachedNormal: number | null;
}

const SIZE = 624;
const SHIFT = 397;
const TWO_TO_32 = 4294967296;

function requireWord(seed: number, what: string): void {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < TWO_TO_32)) {
    throw new EngineError(
      `${what} ${String(seed)} is not possible in NumPy. Give a whole number from 0 to 4294967295.`,
    );
  }
}

function requireCount(n: number): void {
  if (!(Number.isSafeInteger(n) && n >= 0))
    throw new EngineError(`Can't draw ${n} numbers. Give a whole number, 0 or more.`);
}

/**
 * NumPy's legacy generator `np.random.RandomState`: the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998)
 * with NumPy's rules for uniform, normal and whole numbers, so that code of the sources gives the printed numbers
 * here too. All of them are NumPy's bit for bit but normal ones, which may differ in the last digits, see `normal`.
 */
export class Mt19937 {
  #key: Uint32Array;
  #position = SIZE;
  #cachedNormal: number | null = null;

  private constructor(key: Uint32Array) {
    this.#key = key;
  }

  /** `np.random.seed(seed)` for a whole number 0 … 2³² − 1. Throws an EngineError for others. */
  static fromSeed(seed: number): Mt19937 {
    requireWord(seed, 'The seed');
    return new Mt19937(mersenneKey(seed));
  }

  /** `np.random.seed([...])`: one or more whole numbers 0 … 2³² − 1. */
  static fromArray(words: readonly number[]): Mt19937 {
    if (words.length === 0) throw new EngineError('The seed is an empty list. Give at least one number.');
    for (const word of words) requireWord(word, 'The seed word');
    return new Mt19937(mersenneKeyOf(words));
  }

  /** Python's own `random.seed(seed)`, which is not NumPy's; then `random()` is `random.random()`. Whole 0 … 2⁵³ − 1. */
  static fromPythonSeed(seed: number): Mt19937 {
    if (!(Number.isSafeInteger(seed) && seed >= 0)) {
      throw new EngineError(`The seed ${String(seed)} can't be used. Give a whole number from 0 to 9007199254740991.`);
    }
    const high = Math.floor(seed / TWO_TO_32);
    return new Mt19937(mersenneKeyOf(high > 0 ? [seed >>> 0, high] : [seed]));
  }

  /** The generator that `state` was read from. Throws an EngineError for a broken state. */
  static fromState(state: Mt19937State): Mt19937 {
    const { algorithm, key, position, cachedNormal } = state ?? {};
    const isWord = (word: unknown) =>
      typeof word === 'number' && word >= 0 && word < TWO_TO_32 && Number.isInteger(word);
    const keyIsUsable = Array.isArray(key) && key.length === SIZE && key.every(isWord);
    const placeIsUsable = Number.isInteger(position) && position >= 0 && position <= SIZE;
    if (
      algorithm !== 'MT19937' ||
      !keyIsUsable ||
      !placeIsUsable ||
      !(cachedNormal === null || Number.isFinite(cachedNormal))
    ) {
      throw new EngineError('This is not a saved state of MT19937. Use a state as `generator.state` gave it.');
    }
    const generator = new Mt19937(Uint32Array.from(key));
    generator.#position = position;
    generator.#cachedNormal = cachedNormal;
    return generator;
  }

  /** A copy of the present state; `Mt19937.fromState` continues from it. */
  get state(): Mt19937State {
    return {
      algorithm: 'MT19937',
      key: Array.from(this.#key),
      position: this.#position,
      cachedNormal: this.#cachedNormal,
    };
  }

  /** The next whole number 0 … 2³² − 1. */
  uint32(): number {
    if (this.#position === SIZE) this.#twist();
    let word = this.#key[this.#position++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  #twist(): void {
    const key = this.#key;
    for (let i = 0; i < SIZE; i++) {
      const mixed = (key[i] & 0x80000000) | (key[(i + 1) % SIZE] & 0x7fffffff);
      key[i] = key[(i + SHIFT) % SIZE] ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.#position = 0;
  }

  /** `np.random.random()`: a multiple of 2⁻⁵³ in [0, 1). */
  random(): number {
    const high = this.uint32() >>> 5;
    return (high * 67108864 + (this.uint32() >>> 6)) / 9007199254740992;
  }

  /** `np.random.rand(n)`, also `np.random.random(n)`; for a shape give the product of its sizes (row-major). */
  rand(n: number): Float64Array {
    requireCount(n);
    return Float64Array.from({ length: n }, () => this.random());
  }

  /** `np.random.uniform(lo, hi)`. */
  uniform(lo: number, hi: number): number {
    return lo + (hi - lo) * this.random();
  }

  /**
   * One standard normal number by the polar method (Marsaglia and Bray 1964); every second one comes from the
   * state. NumPy takes the logarithm of the C library of its machine, so its own last digits depend on that; ours is
   * rounded correctly. Against glibc 2.36, 35 of 100,000 numbers differ, by at most 3 units in the last place (seeds
   * 0, 1, 2, 42, 12345).
   */
  normal(): number {
    if (this.#cachedNormal !== null) {
      const cached = this.#cachedNormal;
      this.#cachedNormal = null;
      return cached;
    }
    for (;;) {
      const u = 2 * this.random() - 1;
      const v = 2 * this.random() - 1;
      const square = u * u + v * v;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * log(square)) / square);
      this.#cachedNormal = factor * u;
      return factor * v;
    }
  }

  /** `np.random.randn(n)`. */
  randn(n: number): Float64Array {
    requireCount(n);
    return Float64Array.from({ length: n }, () => this.normal());
  }

  /** A whole number 0 … max: as many low bits as max has, drawn again while they exceed it. */
  #upTo(max: number): number {
    if (max === 0) return 0;
    const bits = 0xffffffff >>> Math.clz32(max);
    for (;;) {
      const value = (this.uint32() & bits) >>> 0;
      if (value <= max) return value;
    }
  }

  /** `np.random.randint(lo, hi)`: a whole number lo … hi − 1; hi − lo from 1 to 2³². Throws an EngineError for others. */
  randint(lo: number, hi: number): number {
    if (!(Number.isSafeInteger(lo) && Number.isSafeInteger(hi) && hi > lo && hi - lo <= TWO_TO_32)) {
      throw new EngineError(
        `There is no whole number to draw from ${lo} up to, not including, ${hi}. Make the second larger.`,
      );
    }
    return lo + this.#upTo(hi - lo - 1);
  }

  /** `np.random.choice(n, size)` with replacement; with `probabilities` (n numbers) as `choice(n, size, p=…)`. */
  choice(n: number, size: number, probabilities?: ArrayLike<number>): number[] {
    requireCount(size);
    if (probabilities === undefined) return Array.from({ length: size }, () => this.randint(0, n));
    if (probabilities.length !== n) {
      throw new EngineError(
        `${n} things need ${n} probabilities, but there are ${probabilities.length}. Give one for each.`,
      );
    }
    const ends: number[] = [];
    for (let i = 0, sum = 0; i < n; i++) {
      sum += probabilities[i];
      ends.push(sum);
    }
    const total = ends[n - 1];
    if (!(Math.abs(total - 1) < 1e-8) || Array.from(probabilities).some((p) => !(p >= 0))) {
      throw new EngineError('The probabilities must be 0 or more and add up to 1. Divide each by their sum.');
    }
    return Array.from({ length: size }, () => {
      const draw = this.random();
      return ends.findIndex((end) => end / total > draw);
    });
  }

  /** `np.random.shuffle(items)`, in place; returns the same array. */
  shuffle<A extends { length: number; [index: number]: unknown }>(items: A): A {
    const list: { [index: number]: unknown } = items;
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.#upTo(i);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return items;
  }

  /** `np.random.permutation(n)`: 0 … n − 1 in random order. */
  permutation(n: number): number[] {
    requireCount(n);
    return this.shuffle(range(n));
  }
}
