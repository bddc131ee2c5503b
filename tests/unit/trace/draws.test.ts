import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mt19937 } from '#engine/core/mt19937.ts';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import { dropout } from '#engine/nn/layers/dropout.ts';
import { explainMask } from '#engine/trace/draws/explainMask.ts';
import { explainNormal, explainPolar } from '#engine/trace/draws/explainNormal.ts';
import { explainUniform } from '#engine/trace/draws/explainUniform.ts';
import { explainSeeding, explainTempering, explainTwist } from '#engine/trace/draws/explainWord.ts';
import { evaluate } from '#engine/trace/expr.ts';
import type { Told } from '#engine/trace/tell.ts';
import { standingLines } from '#tests/support/standingLines.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const last = (lines: readonly Told[]): number => lines.at(-1)!.value;

describe('lines beside a network', () => {
  it.each(standingLines())(
    '$name: replay from the numbers that they print, under addresses of their own',
    ({ lines }) => {
      expect(lines.length).toBeGreaterThan(0);
      for (const { ref, expr, value } of lines) expect(Object.is(evaluate(expr), value), ref).toBe(true);
      expect(new Set(lines.map(({ ref }) => ref)).size).toBe(lines.length);
    },
  );
});

describe('draws, line by line', () => {
  it('an even draw has the bits of both generators', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const twins = [Mt19937.fromSeed(from), Mt19937.fromSeed(from)] as const;
        const own = [Rng.fromSeed(from), Rng.fromSeed(from)] as const;
        expect(last(explainUniform(twins[0].uint32(), twins[0].uint32()))).toBe(twins[1].random());
        expect(last(explainUniform(own[0].uint32(), own[0].uint32()))).toBe(own[1].uniform());
      }),
    );
  });

  it('a normal draw has the bits of Rng.normal', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [words, rng] = [Rng.fromSeed(from), Rng.fromSeed(from)];
        for (let k = 0; k < 4; k++) expect(last(explainNormal(words.uniform(), words.uniform()))).toBe(rng.normal());
      }),
    );
  });

  it('a polar draw has the bits of NumPy’s randn here: first number, kept number, points thrown away', () => {
    let thrown = 0;
    fc.assert(
      fc.property(seed, (from) => {
        const [words, rng] = [Mt19937.fromSeed(from), Mt19937.fromSeed(from)];
        for (let pair = 0; pair < 3; ) {
          const lines = explainPolar(words.random(), words.random());
          if (lines.at(-1)!.ref === 's') {
            thrown++;
            continue;
          }
          expect(lines.slice(-2).map(({ value }) => value)).toEqual([rng.normal(), rng.normal()]);
          pair++;
        }
      }),
    );
    expect(thrown).toBeGreaterThan(10);
    expect(explainPolar(0.5, 0.5).at(-1)).toMatchObject({ ref: 's', value: 0 });
  });

  it('every word of the key comes from the seed as MT19937 makes it', () => {
    for (const from of [0, 1, 42, 2 ** 32 - 1]) {
      const { key } = Mt19937.fromSeed(from).state;
      for (let i = 1; i < 624; i++) expect(last(explainSeeding(from, i)), String(i)).toBe(key[i]);
    }
    expect(() => explainSeeding(1, 0)).toThrow(/no word 0 to explain/);
    expect(() => explainSeeding(1, 624)).toThrow(/no word 624/);
  });

  it('every word of the next key, and every word that goes out', () => {
    const generator = Mt19937.fromSeed(7);
    const before = generator.state;
    generator.uint32();
    const { key } = generator.state;
    for (let i = 0; i < 624; i++) expect(last(explainTwist(before, i)), String(i)).toBe(key[i]);
    const again = Mt19937.fromState({ ...generator.state, position: 0 });
    for (const word of key) expect(last(explainTempering(word))).toBe(again.uint32());
    expect(() => explainTwist(before, 1.5)).toThrow(/no word 1.5/);
    expect(() => explainTwist({ ...before, key: [] }, 1)).toThrow(/not a saved state/);
  });

  it('a dropout mask is the one that the layer draws', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(0, 0.2, 0.5, 0.9), (from, rate) => {
        const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
        const rng = Rng.fromSeed(from);
        const { draws } = dropout.forward({ kind: 'dropout', rate }, {}, x, { training: true, rng });
        const twin = Rng.fromSeed(from);
        const told = Array.from(x.data, (_, k) => last(explainMask(rate, twin.uniform(), k)));
        expect(told).toEqual(Array.from(draws!.mask!.data));
      }),
    );
  });
});
