import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import { explainOrthogonal } from '#engine/functions/init/explainOrthogonal.ts';
import { explainStart } from '#engine/functions/init/explainStart.ts';
import { explainTruncation } from '#engine/functions/init/explainTruncation.ts';
import { explainFans, explainGain, explainVariance } from '#engine/functions/init/explainVariance.ts';
import { fansOf } from '#engine/functions/init/fans.ts';
import { gainOf } from '#engine/functions/init/gain.ts';
import { drawParameter, varianceOf } from '#engine/functions/init/initializer.ts';
import { orthogonal } from '#engine/functions/init/orthogonal.ts';
import { TRUNCATED_DEVIATION } from '#engine/functions/init/variance.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { STARTS } from '#tests/support/standingLines.ts';

const shapes = [
  { shape: [5, 4], fanIn: 4, fanOut: 5 },
  { shape: [4, 3, 2, 2], fanIn: 12, fanOut: 16 },
  { shape: [6], fanIn: 9, fanOut: 6 },
] as const;

describe('a start, line by line', () => {
  it.each(STARTS)('has the bits of the drawn tensor: %o', (init) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...shapes), (seed, shape) => {
        const parameter = { ...shape, start: 'draw' as const };
        const drawn = drawParameter(init, parameter, Rng.fromSeed(seed)).data;
        const rng = Rng.fromSeed(seed);
        const before = JSON.stringify(rng.state);
        for (const [offset, weight] of drawn.entries()) {
          const lines = explainStart(init, parameter, rng, offset);
          expect(lines.at(-1)).toMatchObject({ ref: 'w', value: weight });
          for (const { expr, value } of lines) expect(evaluate(expr)).toBe(value);
          const variance = lines.find(({ ref }) => ref === 'variance')?.value;
          expect(variance).toBe(varianceOf(init, parameter.fanIn, parameter.fanOut));
          expect(lines.some(({ ref }) => ref === 'fanIn')).toBe(variance !== undefined && shape.shape.length > 1);
        }
        expect(JSON.stringify(rng.state)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it('never reaches the upper end of an even draw, however narrow', () => {
    const narrow = { kind: 'uniform', from: 1, to: 1 + Number.EPSILON } as const;
    const parameter = { shape: [64], fanIn: 1, fanOut: 1, start: 'draw' } as const;
    const drawn = drawParameter(narrow, parameter, Rng.fromSeed(3)).data;
    const told = Array.from(drawn, (_, k) => explainStart(narrow, parameter, Rng.fromSeed(3), k).at(-1)!.value);
    expect(told).toEqual(Array.from(drawn));
    expect(told.every((w) => w === 1)).toBe(true);
  });

  it('tells fans, gains and the narrower bell with the bits of the engine', () => {
    const { fanIn, fanOut } = fansOf([16, 6, 5, 5]);
    expect(explainFans([16, 6, 5, 5]).map(({ value }) => value)).toEqual([fanIn, fanOut]);
    for (const activation of ['identity', 'sigmoid', 'tanh', 'relu', 'selu', 'leakyRelu', 'prelu'])
      for (const slope of [0.01, 0.2, 1])
        expect(explainGain(activation, slope)[0]!.value).toBe(gainOf(activation, slope));
    expect(explainTruncation().at(-1)!.value).toBe(TRUNCATED_DEVIATION);
    expect(() => explainGain('toString')).toThrow(/No gain is known/);
    expect(() => explainFans([3])).toThrow(/at least two axes/);
    expect(() => explainVariance({ kind: 'zeros' }, { ...shapes[0], start: 'draw' })).toThrow(/aims at no variance/);
  });

  it('tells an orthogonal matrix entry by entry, whichever side is longer', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (seed, rows, cols) => {
        const rng = Rng.fromSeed(seed);
        const A = tensor(
          [rows, cols],
          Float64Array.from({ length: rows * cols }, () => rng.normal()),
        );
        const lines = explainOrthogonal(A, 1.5);
        const { data } = orthogonal(A, 1.5);
        const told = new Map(lines.map(({ ref, value }) => [ref, value]));
        for (const [at, value] of data.entries())
          expect(told.get(`Q[${Math.floor(at / cols)},${at % cols}]`)).toBe(value);
        for (const { expr, value } of lines) expect(evaluate(expr)).toBe(value);
      }),
    );
    const whole = { ...shapes[0], start: 'draw' as const };
    expect(() => explainStart({ kind: 'orthogonal' }, whole, Rng.fromSeed(1), 0)).toThrow(/Ask explainOrthogonal/);
    expect(() => explainStart({ kind: 'zeros' }, whole, Rng.fromSeed(1), 20)).toThrow(/no weight 20 among 20/);
    expect(() => explainStart({ kind: 'magic' } as never, whole, Rng.fromSeed(1), 0)).toThrow(/no start "magic"/);
    expect(() => explainOrthogonal(tensor([3], [1, 2, 3]))).toThrow(/needs a matrix/);
    const wide = tensor([1, 4097], new Float64Array(4097).fill(1));
    expect(() => explainOrthogonal(wide)).toThrow(/too many lines/);
  });
});
