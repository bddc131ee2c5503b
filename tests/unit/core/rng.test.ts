import { describe, expect, it } from 'vitest';
import { Rng, type RngState } from '#engine/core/rng.ts';
import { digestOfBits } from './ulps.ts';

const draw = <T>(n: number, next: () => T): T[] => Array.from({ length: n }, next);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Σ (observed − expected)²/expected: about `counts.length − 1`, give or take a few of its square roots. */
function chiSquare(counts: readonly number[]): number {
  const expected = mean(counts);
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('the stream', () => {
  it('is xoshiro128**: the reference outputs from state 1, 2, 3, 4', () => {
    const rng = Rng.fromState({ algorithm: 'xoshiro128**', words: [1, 2, 3, 4] });
    expect(draw(6, () => rng.uint32())).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
  });

  it.each<[number | string, readonly number[]]>([
    [0, [2811908609, 2502778421, 794547821, 1922854280]],
    [1, [3305829119, 1915123194, 3305978535, 1726526266]],
    [42, [2635714463, 1398472610, 2453741617, 1548031688]],
    [Number.MAX_SAFE_INTEGER, [617805359, 4060043080, 312599612, 2000423795]],
    ['1', [2742635588, 3333512840, 615341596, 2318391446]],
    ['w5 = 0.40', [3978503050, 994692108, 1546101957, 2088981228]],
    ['Größe 🌱', [3926261663, 2577556083, 1565652970, 3763486075]],
  ])('seed %s always begins the same', (seed, golden) => {
    const rng = Rng.fromSeed(seed);
    expect(draw(4, () => rng.uint32())).toEqual(golden);
  });

  it('has the same bits for ever, also after logarithms and cosines', () => {
    const rng = Rng.fromSeed(7);
    expect(digestOfBits(draw(10_000, () => rng.uniform()))).toBe('5f82c44c');
    expect(digestOfBits(draw(10_000, () => rng.normal()))).toBe('1fdacc89');
  });

  it('differs for 10,000 neighbouring seeds and texts', () => {
    const firsts = new Set<string>();
    for (let seed = 0; seed < 5000; seed++) {
      firsts.add(Rng.fromSeed(seed).state.words.join());
      firsts.add(Rng.fromSeed(`${seed}`).state.words.join());
    }
    expect(firsts.size).toBe(10_000);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1.5, -1, 2 ** 53])('refuses the seed %d with a remedy', (seed) => {
    expect(() => Rng.fromSeed(seed)).toThrow(/can't start a random stream\. Give a whole number from 0 to/);
  });

  it('refuses an empty text, and what is neither number nor text', () => {
    expect(() => Rng.fromSeed('')).toThrow('Give at least one character.');
    expect(() => Rng.fromSeed(null as unknown as number)).toThrow("The seed null can't start");
  });
});

describe('the state', () => {
  it('is plain JSON and continues the stream exactly, between any two draws', () => {
    const rng = Rng.fromSeed('state');
    rng.normal();
    rng.int(10);
    const copy = Rng.fromState(JSON.parse(JSON.stringify(rng.state)) as RngState);
    expect(draw(50, () => copy.normal())).toEqual(draw(50, () => rng.normal()));
    expect(copy.state).toEqual(rng.state);
  });

  it('is a value: drawing does not change a state that was read before', () => {
    const rng = Rng.fromSeed(3);
    const before = rng.state;
    const text = JSON.stringify(before);
    rng.uint32();
    expect(JSON.stringify(before)).toBe(text);
    expect(rng.state).not.toEqual(before);
  });

  it.each([
    null,
    {},
    { algorithm: 'sfc32', words: [1, 2, 3, 4] },
    { algorithm: 'xoshiro128**', words: [1, 2, 3] },
    { algorithm: 'xoshiro128**', words: [0, 0, 0, 0] },
    { algorithm: 'xoshiro128**', words: [1, 2, 3, -4] },
    { algorithm: 'xoshiro128**', words: [1, 2, 3, 2 ** 32] },
    { algorithm: 'xoshiro128**', words: [1, 2, 3, '4'] },
  ])('refuses %j', (state) => {
    expect(() => Rng.fromState(state as unknown as RngState)).toThrow('is not a saved state of the random generator');
  });
});

describe('the distributions', () => {
  it('uniform fills [0, 1) evenly, with 53 bits', () => {
    const rng = Rng.fromSeed(11);
    const values = draw(100_000, () => rng.uniform());
    expect(values.every((u) => u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53))).toBe(true);
    expect(values.some((u) => !Number.isInteger(u * 2 ** 51))).toBe(true);
    const counts = new Array<number>(100).fill(0);
    for (const u of values) counts[Math.floor(u * 100)]!++;
    expect(chiSquare(counts)).toBeGreaterThan(55); // 99 ± 3.2 standard deviations of 14
    expect(chiSquare(counts)).toBeLessThan(144);
    const lag = mean(values.slice(1).map((u, i) => (u - 0.5) * (values[i]! - 0.5)));
    expect(Math.abs(lag) * 12).toBeLessThan(4 / Math.sqrt(100_000)); // neighbours are uncorrelated
  });

  it('normal has mean 0, variance 1, and the right share beyond one and two deviations', () => {
    const rng = Rng.fromSeed(12);
    const values = draw(100_000, () => rng.normal());
    const share = (limit: number) => values.filter((z) => Math.abs(z) > limit).length / values.length;
    expect(Math.abs(mean(values))).toBeLessThan(0.013);
    expect(Math.abs(mean(values.map((z) => z * z)) - 1)).toBeLessThan(0.018);
    expect(Math.abs(mean(values.map((z) => z ** 3)))).toBeLessThan(0.05);
    expect(Math.abs(share(1) - 0.317311)).toBeLessThan(0.006);
    expect(Math.abs(share(2) - 0.0455)).toBeLessThan(0.003);
  });

  it('normal uses two uniforms a number, no more and no less', () => {
    const one = Rng.fromSeed(5);
    const other = Rng.fromSeed(5);
    for (let i = 0; i < 100; i++) one.normal();
    for (let i = 0; i < 200; i++) other.uniform();
    expect(one.state).toEqual(other.state);
  });

  it('int is even for sizes that do not divide 2³²', () => {
    const rng = Rng.fromSeed(13);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[rng.int(7)]!++;
    expect(chiSquare(counts)).toBeLessThan(24);
    // Of 3·2³⁰ values the first third would come up twice as often if the surplus draws were kept.
    const third = mean(draw(30_000, () => (rng.int(3 * 2 ** 30) < 2 ** 30 ? 1 : 0)));
    expect(Math.abs(third - 1 / 3)).toBeLessThan(0.011);
  });

  it('int reaches its ends: 1, 2³² and 2⁵³ possibilities', () => {
    const rng = Rng.fromSeed(14);
    expect(draw(5, () => rng.int(1))).toEqual([0, 0, 0, 0, 0]);
    expect(Math.max(...draw(100, () => rng.int(2 ** 32)))).toBeGreaterThan(2 ** 31);
    const large = draw(100, () => rng.int(2 ** 53));
    expect(Math.max(...large)).toBeGreaterThan(2 ** 52);
    expect(large.every(Number.isSafeInteger)).toBe(true);
    expect(large.some((n) => n % 2 === 1)).toBe(true);
  });

  it.each([0, -3, 1.5, Number.NaN, 2 ** 54])('int refuses %d', (n) => {
    expect(() => Rng.fromSeed(1).int(n)).toThrow(/Can't choose among .* Give a whole number from 1/);
  });

  it('between stays inside, and is the lower end where both are equal', () => {
    const rng = Rng.fromSeed(15);
    expect(draw(1000, () => rng.between(-0.5, 0.5)).every((x) => x >= -0.5 && x < 0.5)).toBe(true);
    expect(draw(1000, () => rng.between(1, 1 + 2 ** -52)).every((x) => x === 1)).toBe(true);
    expect(rng.between(2, 2)).toBe(2);
  });

  it.each([
    [1, 0],
    [Number.NaN, 1],
    [0, Number.POSITIVE_INFINITY],
    [-1e308, 1e308],
  ])('between refuses %d and %d', (lo, hi) => {
    expect(() => Rng.fromSeed(1).between(lo, hi)).toThrow('There is no number between');
  });

  it('bernoulli(p) is true about p of the time; 0 never, 1 always', () => {
    const rng = Rng.fromSeed(16);
    expect(Math.abs(mean(draw(50_000, () => Number(rng.bernoulli(0.3)))) - 0.3)).toBeLessThan(0.009);
    expect(draw(100, () => rng.bernoulli(0)).some(Boolean)).toBe(false);
    expect(draw(100, () => rng.bernoulli(1)).every(Boolean)).toBe(true);
    expect(() => rng.bernoulli(1.1)).toThrow('The probability 1.1 is outside 0 … 1.');
    expect(() => rng.bernoulli(Number.NaN)).toThrow('Give a number from 0 to 1.');
  });
});

describe('lists', () => {
  it('shuffle gives every order of three equally often, in place', () => {
    const rng = Rng.fromSeed(17);
    const counts: Record<string, number> = {};
    for (let i = 0; i < 12_000; i++) {
      const list = ['a', 'b', 'c'];
      expect(rng.shuffle(list)).toBe(list);
      const order = list.join('');
      counts[order] = (counts[order] ?? 0) + 1;
    }
    expect(Object.keys(counts)).toHaveLength(6);
    expect(chiSquare(Object.values(counts))).toBeLessThan(21);
  });

  it('shuffle keeps what is there, also in typed arrays', () => {
    const list = Float64Array.from({ length: 100 }, (_, i) => i);
    const shuffled = Rng.fromSeed(18).shuffle(list.slice());
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted()).toEqual(list);
  });

  it('pick takes each element about equally often and refuses an empty list', () => {
    const rng = Rng.fromSeed(19);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 8000; i++) counts[rng.pick([0, 1, 2, 3])]!++;
    expect(chiSquare(counts)).toBeLessThan(17);
    expect(() => rng.pick([])).toThrow("Can't pick from an empty list. Give at least one element.");
  });
});
