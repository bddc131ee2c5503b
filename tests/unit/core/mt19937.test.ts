import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Mt19937, type Mt19937State } from '#engine/core/mt19937.ts';

interface Case {
  name: string;
  config: { seed: number; n?: number };
  expected: Record<string, number | number[] | { shape: number[]; data: number[] }>;
}

const { cases } = JSON.parse(readFileSync(new URL('../../reference/numpy_random.json', import.meta.url), 'utf8')) as {
  cases: Case[];
};

const draw = (n: number, next: () => number): number[] => Array.from({ length: n }, next);

function mixed(generator: Mt19937): number[] {
  const { random, normal } = {
    random: () => generator.random(),
    normal: () => generator.normal(),
  };
  return [random(), normal(), random(), normal(), normal()];
}

/** What each expectation of the reference file asks of a freshly seeded generator; `n` as in the case's `config`. */
const answers: Record<string, (generator: Mt19937, n: number) => unknown> = {
  random: (g, n) => [...g.rand(n)],
  twiceMinusOne: (g, n) => draw(n, () => 2 * g.random() - 1),
  uint32: (g) => draw(6, () => g.uint32()),
  stateHead: (g) => g.state.key.slice(0, 4),
  stateTail: (g) => g.state.key.slice(-2),
  last5: (g, n) => [...g.rand(n)].slice(-5),
  random_3x2: (g) => ({ shape: [3, 2], data: [...g.rand(6)] }),
  randn7: (g) => [...g.randn(7)],
  randint_0_10_n12: (g) => draw(12, () => g.randint(0, 10)),
  permutation10: (g) => g.permutation(10),
  'uniform_-0.5_0.5_n4': (g) => draw(4, () => g.uniform(-0.5, 0.5)),
  choice6_n8: (g) => g.choice(6, 8),
  mixed_random_randn_random_randn_randn: mixed,
};

describe('NumPy 1.24 RandomState', () => {
  const all = cases.flatMap(({ name, config, expected }) =>
    Object.entries(expected).map(([what, value]) => [name, what, config, value] as const),
  );

  it('has all its cases here', () => {
    expect(cases).toHaveLength(11);
    expect(all).toHaveLength(53);
  });

  it.each(all)('%s: %s', (_, what, { seed, n = 0 }, expected) => {
    const generator = Mt19937.fromSeed(seed);
    if (what === 'sum') {
      // NumPy adds in pairs, so the sum itself may differ in its last places.
      const sum = generator.rand(n).reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - (expected as number))).toBeLessThan(1e-9);
    } else {
      expect(answers[what]?.(generator, n)).toEqual(expected);
    }
  });
});

describe('other ways to seed, against NumPy 2.4 and Python 3.11', () => {
  it('np.random.RandomState([1, 2, 3]).random_sample(3)', () => {
    expect([...Mt19937.fromArray([1, 2, 3]).rand(3)]).toEqual([
      0.6098612722867289, 0.8866970434146851, 0.47633673750662764,
    ]);
  });

  it('an array longer than the state', () => {
    expect([...Mt19937.fromArray(draw(700, () => 0).map((_, i) => i)).rand(2)]).toEqual([
      0.867898393018711, 0.9148838731573538,
    ]);
  });

  it.each<[number, readonly number[]]>([
    [0, [0.8444218515250481, 0.7579544029403025]],
    [42, [0.6394267984578837, 0.025010755222666936]],
    [2 ** 32, [0.11299430095636409, 0.41782886486292836]],
    [2 ** 53 - 1, [0.09425040007102303, 0.22287455761867403]],
  ])('random.seed(%d); random.random() twice', (seed, expected) => {
    expect([...Mt19937.fromPythonSeed(seed).rand(2)]).toEqual(expected);
  });

  it.each([-1, 1.5, 2 ** 32, Number.NaN])('refuses the seed %d as NumPy does', (seed) => {
    expect(() => Mt19937.fromSeed(seed)).toThrow(/The seed .* Give a whole number from 0 to 4294967295\./);
    expect(() => Mt19937.fromArray([1, seed])).toThrow(/The seed word .* Give a whole number/);
  });

  it('refuses other impossible seeds', () => {
    expect(() => Mt19937.fromArray([])).toThrow('The seed is an empty list.');
    expect(() => Mt19937.fromPythonSeed(-1)).toThrow("The seed -1 can't be used.");
  });
});

describe('more methods, against NumPy 2.4', () => {
  it('choice with probabilities', () => {
    expect(Mt19937.fromSeed(7).choice(4, 12, [0.1, 0.2, 0.3, 0.4])).toEqual([0, 3, 2, 3, 3, 2, 2, 0, 1, 2, 3, 3]);
    expect(() => Mt19937.fromSeed(7).choice(2, 1, [0.5, 0.6])).toThrow('add up to 1. Divide each by their sum.');
    expect(() => Mt19937.fromSeed(7).choice(2, 1, [1.5, -0.5])).toThrow('must be 0 or more');
    expect(() => Mt19937.fromSeed(7).choice(2, 1, [1])).toThrow('2 things need 2 probabilities, but there are 1.');
  });

  it('randint over large and over negative ranges', () => {
    const generator = Mt19937.fromSeed(7);
    expect(draw(4, () => generator.randint(-5, 2 ** 32 - 5))).toEqual([327741610, 976413887, 3349725716, 1369975281]);
    expect(draw(4, () => generator.randint(0, 1))).toEqual([0, 0, 0, 0]);
    expect(() => generator.randint(3, 3)).toThrow('There is no whole number to draw from 3 up to, not including, 3.');
    expect(() => generator.randint(0, 2 ** 33)).toThrow('There is no whole number to draw');
  });

  it('shuffles the array that it is given', () => {
    const list = draw(10, () => 0).map((_, i) => i);
    const result = Mt19937.fromSeed(1).shuffle(list);
    expect(result).toBe(list);
    expect(list).toEqual([2, 9, 6, 4, 0, 3, 1, 7, 8, 5]);
  });

  it.each([-1, 0.5, Number.NaN])('refuses to draw %d numbers', (n) => {
    expect(() => Mt19937.fromSeed(1).rand(n)).toThrow('Give a whole number, 0 or more.');
  });
});

describe('normal numbers, against NumPy 2.4 over glibc 2.36', () => {
  it('agree but where that library rounds a logarithm wrongly, and there to the last digits', () => {
    const ours = Mt19937.fromSeed(0).randn(666);
    expect([...ours.slice(660, 662), ...ours.slice(664)]).toEqual([
      -0.9327409107943778, -1.2630683491022754, -0.44816536268070806, -0.6493379277303881,
    ]);
    const theirs = [0.45248909263964643, 0.0978961454126271];
    expect([...ours.slice(662, 664)]).toEqual([0.4524890926396464, 0.09789614541262709]);
    for (const [k, value] of theirs.entries()) {
      expect(ours[662 + k]).not.toBe(value);
      expect(Math.abs(ours[662 + k]! / value - 1)).toBeLessThan(2 ** -51);
    }
  });
});

describe('the state', () => {
  it('continues the stream exactly, cached normal number included', () => {
    const generator = Mt19937.fromSeed(42);
    generator.randn(301);
    const copy = Mt19937.fromState(JSON.parse(JSON.stringify(generator.state)) as Mt19937State);
    expect(generator.state.cachedNormal).not.toBeNull();
    expect([...copy.randn(700)]).toEqual([...generator.randn(700)]);
    expect(copy.uint32()).toBe(generator.uint32());
  });

  it('is a value: drawing does not change a state that was read before', () => {
    const generator = Mt19937.fromSeed(1);
    const before = generator.state;
    generator.rand(700);
    expect(Mt19937.fromState(before).random()).toBe(0.417022004702574);
  });

  const good = Mt19937.fromSeed(1).state;
  it.each([
    ['nothing', null],
    ['another algorithm', { ...good, algorithm: 'PCG64' }],
    ['a short key', { ...good, key: good.key.slice(1) }],
    ['a key with a fraction', { ...good, key: good.key.map((word) => word + 0.5) }],
    ['a position beyond the end', { ...good, position: 625 }],
    ['a cached number that is none', { ...good, cachedNormal: Number.NaN }],
  ])('refuses %s', (_, state) => {
    expect(() => Mt19937.fromState(state as Mt19937State)).toThrow('This is not a saved state of MT19937.');
  });
});
