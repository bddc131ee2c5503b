import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cos } from '#engine/core/math/cos.ts';
import { erf } from '#engine/core/math/erf.ts';
import { exp } from '#engine/core/math/exp.ts';
import { expm1 } from '#engine/core/math/expm1.ts';
import { log } from '#engine/core/math/log.ts';
import { log1p } from '#engine/core/math/log1p.ts';
import { log10 } from '#engine/core/math/log10.ts';
import { pow } from '#engine/core/math/pow.ts';
import { sin } from '#engine/core/math/sin.ts';
import { tanh } from '#engine/core/math/tanh.ts';
import { digestOfBits, errorInUlps, neighbour, ulp } from './ulps.ts';

type Case = readonly (number | 'Infinity' | '-Infinity')[];

function fixture(name: string): readonly Case[] {
  const text = readFileSync(new URL(`../../reference/numeric/${name}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { cases: Case[] }).cases;
}

/** Largest error over the fixture; where the result is subnormal a second rounding is allowed for, see `subnormal`. */
function worst(name: string, f: (...args: number[]) => number): { normal: number; subnormal: number } {
  const found = { normal: 0, subnormal: 0 };
  for (const each of fixture(name)) {
    const numbers = each.map(Number);
    const args = numbers.slice(0, -2);
    const [y, rest] = numbers.slice(-2) as [number, number];
    const kind = Math.abs(y) < 2 ** -1022 ? 'subnormal' : 'normal';
    found[kind] = Math.max(found[kind], errorInUlps(f(...args), y, rest));
  }
  return found;
}

const functions = { exp, expm1, log, log1p, log10, tanh, sin, cos, erf };

/** The bounds that the docstrings state. */
const bounds = {
  exp: 0.51,
  expm1: 0.6,
  log: 0.501,
  log1p: 0.501,
  log10: 0.501,
  tanh: 0.52,
  sin: 0.75,
  cos: 0.75,
  erf: 1,
};

describe('against 120-digit values', () => {
  it.each(Object.entries(functions))('%s stays within its bound', (name, f) => {
    const { normal, subnormal } = worst(name, f);
    expect(normal).toBeLessThanOrEqual(bounds[name as keyof typeof bounds]);
    expect(normal).toBeGreaterThan(0.45); // the fixture has hard points: no double can be nearer than these
    expect(subnormal).toBeLessThanOrEqual(0.77);
  });

  it('pow stays within its bound', () => {
    const { normal, subnormal } = worst('pow', (x, y) => pow(x, y));
    expect(normal).toBeLessThanOrEqual(0.52);
    expect(subnormal).toBeLessThanOrEqual(0.77);
  });

  it('notices a value that is one place off', () => {
    const off = worst('exp', (x) => (x === 1 ? neighbour(exp(x), 1) : exp(x)));
    expect(off.normal).toBeGreaterThan(0.52);
  });
});

describe('exact results', () => {
  it('log10 of every power of ten is the whole exponent', () => {
    for (let k = 0; k <= 22; k++) expect(log10(Number(`1e${k}`))).toBe(k);
  });

  it('pow of small whole numbers is what repeated multiplication gives', () => {
    for (let base = 2; base <= 40; base++) {
      for (let n = 1, power = base; power <= 2 ** 53; n++, power *= base) expect(pow(base, n)).toBe(power);
    }
  });

  it('pow(x, 1) is x', () => {
    for (const x of [0.1, 1e-310, 1e300, 3.3, Number.MIN_VALUE, Number.MAX_VALUE]) expect(pow(x, 1)).toBe(x);
  });
});

describe('shape', () => {
  it.each([
    ['sin', sin],
    ['tanh', tanh],
    ['erf', erf],
  ] as const)('%s is odd, to the bit', (_, f) => {
    for (let i = 1; i <= 500; i++) expect(f(-i / 37)).toBe(-f(i / 37));
  });

  it.each([
    ['exp', exp, [1e-17, 1, -1, 0.0027076061740622863, 5.2]],
    ['expm1', expm1, [0.25, -0.25, 1, -3, 1e-9]],
    ['log', log, [1, Math.SQRT2, Math.SQRT1_2, 2, 10]],
    ['log1p', log1p, [0.41421356237309503, -0.5, 1e-9, -1e-16]],
    ['log10', log10, [1, 10, 1000, 0.1]],
    ['tanh', tanh, [0.2, -0.2, 1e-8, 3.7252902984619141e-9, 2]],
    ['erf', erf, [0.625, 0.875, 1.125, 1e-9]],
  ] as const)('%s never falls from one double to the next where its method changes', (_, f, places) => {
    for (const place of places) {
      for (let i = -200; i < 200; i++) {
        expect(f(neighbour(place, i + 1))).toBeGreaterThanOrEqual(f(neighbour(place, i)));
      }
    }
  });

  it('is monotone around 0', () => {
    const grid = Array.from({ length: 4001 }, (_, i) => (i - 2000) * 1e-6);
    for (const f of [exp, expm1, log1p, tanh, sin, erf]) {
      for (let i = 1; i < grid.length; i++) expect(f(grid[i]!)).toBeGreaterThan(f(grid[i - 1]!));
    }
  });
});

/** 10,000 arguments from lo to hi, made with one multiplication and one addition each. */
const points = (lo: number, hi: number) => Array.from({ length: 10_000 }, (_, i) => lo + i * ((hi - lo) / 9999));

describe('the same bits for ever', () => {
  it.each([
    ['exp', exp, -30, 30, '197f6c6f'],
    ['expm1', expm1, -3, 5, '4c26440e'],
    ['log', log, 0.001, 60, '287b7a80'],
    ['log1p', log1p, -0.99, 9, '8739405c'],
    ['log10', log10, 0.001, 2000, '32ae9ccb'],
    ['tanh', tanh, -8, 8, '0aaa19b9'],
    ['sin', sin, -50, 50, '51f0e24c'],
    ['cos', cos, -50, 50, 'c0edc8a5'],
    ['erf', erf, -5, 5, 'eac33e33'],
  ] as const)('%s: digest of 10,000 outputs', (_, f, lo, hi, digest) => {
    expect(digestOfBits(points(lo, hi).map(f))).toBe(digest);
  });

  it('pow: digest of 10,000 outputs', () => {
    expect(digestOfBits(points(0.01, 20).map((x, i) => pow(x, (i % 101) / 10 - 5)))).toBe('61a0a447');
  });

  it('a changed last bit changes the digest', () => {
    const values = points(-8, 8).map(tanh);
    const before = digestOfBits(values);
    values[5] = values[5]! + ulp(values[5]!);
    expect(digestOfBits(values)).not.toBe(before);
  });
});
