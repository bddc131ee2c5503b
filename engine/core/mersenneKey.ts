const SIZE = 624;

/**
 * The 624 words of 32 bits with which MT19937 starts from one whole number 0 … 2³² − 1: `init_genrand` of Matsumoto and
 * Nishimura (version of 2002), NumPy's `seed(s)`.
 */
export function mersenneKey(seed: number): Uint32Array {
  const key = new Uint32Array(SIZE);
  key[0] = seed;
  for (let i = 1; i < SIZE; i++) key[i] = Math.imul(1812433253, key[i - 1] ^ (key[i - 1] >>> 30)) + i;
  return key;
}

/**
 * The same from a list of one or more such numbers: `init_by_array`, NumPy's `seed([…])` and Python's `random.seed`.
 */
export function mersenneKeyOf(words: readonly number[]): Uint32Array {
  const key = mersenneKey(19650218);
  const previous = (i: number) => key[i - 1] ^ (key[i - 1] >>> 30);
  let i = 1;
  const advance = () => {
    i += 1;
    if (i === SIZE) {
      key[0] = key[SIZE - 1];
      i = 1;
    }
  };
  for (let step = 0; step < Math.max(SIZE, words.length); step++) {
    const j = step % words.length;
    key[i] = (key[i] ^ Math.imul(previous(i), 1664525)) + words[j] + j;
    advance();
  }
  for (let step = 0; step < SIZE - 1; step++) {
    key[i] = (key[i] ^ Math.imul(previous(i), 1566083941)) - i;
    advance();
  }
  key[0] = 0x80000000;
  return key;
}
