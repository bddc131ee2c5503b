import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { fromNested, tensor } from '#engine/core/tensor.ts';
import type { Activation } from '#engine/functions/activation/activation.ts';
import { activationBlame, applyActivation } from '#engine/functions/activation/applyActivation.ts';
import { preluBackward, preluForward } from '#engine/functions/activation/prelu.ts';
import { drawSlopes } from '#engine/functions/activation/rrelu.ts';
import { ACTIVATIONS, activationOf, anyActivationOf, ROW_ACTIVATIONS } from '#engine/functions/activation/table.ts';
import { operand } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';

const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const extremes = fc.constantFrom(
  0,
  -0,
  1e-300,
  -1e-300,
  1000,
  -1000,
  1e308,
  -1e308,
  Infinity,
  -Infinity,
  5e-324,
  -1,
  1,
);
const anyNumber = fc.oneof(numbers, fc.double({ min: -8, max: 8, noNaN: true }), extremes);
const rules: [string, Activation][] = Object.entries(ACTIVATIONS);

/** Other settings than the defaults: each a little larger. */
const otherSettings = (rule: Activation) =>
  Object.fromEntries(Object.entries(rule.settings).map(([key, value]) => [key, value * 1.5 + 0.25]));

describe.each(rules)('activation %s', (name, rule) => {
  it('shows the formula that it computes, to the last bit', () => {
    expect(rule.name).toBe(name);
    for (const settings of [rule.settings, otherSettings(rule)])
      fc.assert(
        fc.property(anyNumber, (z) => {
          const a = rule.f(z, settings);
          expect(evaluate(rule.expr(operand('z', z), settings))).toBe(a);
          expect(evaluate(rule.slopeExpr(operand('z', z), operand('a', a), settings))).toBe(rule.df(z, a, settings));
        }),
        { numRuns: 400 },
      );
  });

  it('has the slope of its curve, by central differences', () => {
    for (const settings of [rule.settings, otherSettings(rule)])
      fc.assert(
        fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (z) => {
          const h = 1e-5;
          const [left, right] = [
            rule.df(z - h, rule.f(z - h, settings), settings),
            rule.df(z + h, rule.f(z + h, settings), settings),
          ];
          fc.pre(Math.abs(left - right) < 1e-3);
          fc.pre(Math.abs(z) > 1e-3);
          const central = (rule.f(z + h, settings) - rule.f(z - h, settings)) / (2 * h);
          expect(Math.abs(rule.df(z, rule.f(z, settings), settings) - central)).toBeLessThan(1e-8 * (1 + Math.abs(z)));
        }),
        { numRuns: 300 },
      );
  });

  it('stays finite for any finite number of everyday size', () => {
    for (const z of [-1000, -100, -1e-300, 0, 1e-300, 100, 1000]) {
      const a = rule.f(z, rule.settings);
      expect(Number.isFinite(a)).toBe(true);
      expect(Number.isFinite(rule.df(z, a, rule.settings))).toBe(true);
    }
  });
});

describe.each(Object.entries(ROW_ACTIVATIONS))('activation of rows %s', (_name, rule) => {
  const rowsOfNumbers = fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: 1, maxLength: 6 });
  const temperatures = fc.constantFrom(1, 0.5, 2.5);

  it('shows the formulas that it computes, to the last bit', () => {
    fc.assert(
      fc.property(rowsOfNumbers, temperatures, (row, temperature) => {
        const z = Float64Array.from(row);
        const a = rule.f(z, { temperature });
        const zAt = (k: number) => operand(`z${k}`, z[k]!);
        const aAt = (k: number) => operand(`a${k}`, a[k]!);
        const parts = (k: number) => operand(`p${k}`, evaluate(rule.partExpr(zAt, k, z.length, { temperature })));
        for (let i = 0; i < z.length; i++) {
          expect(evaluate(rule.expr(zAt, parts, i, z.length, { temperature }))).toBe(a[i]);
          for (let j = 0; j < z.length; j++)
            expect(evaluate(rule.slopeExpr(aAt, i, j, { temperature }))).toBe(rule.slope(a, i, j, { temperature }));
        }
      }),
    );
  });

  it('has the Jacobian of its outputs, by central differences', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 5 }),
        temperatures,
        (row, temperature) => {
          const h = 1e-5;
          const a = rule.f(Float64Array.from(row), { temperature });
          for (let j = 0; j < row.length; j++) {
            const moved = (by: number) =>
              rule.f(
                Float64Array.from(row, (v, k) => (k === j ? v + by : v)),
                { temperature },
              );
            const [up, down] = [moved(h), moved(-h)];
            for (let i = 0; i < row.length; i++)
              expect(Math.abs(rule.slope(a, i, j, { temperature }) - (up[i]! - down[i]!) / (2 * h))).toBeLessThan(1e-8);
          }
        },
      ),
    );
  });
});

describe('softmax', () => {
  it('adds up to 1 and forgets what is added to all', () => {
    const low = applyActivation('softmax', fromNested([[2, 1, 0]]));
    const high = applyActivation('softmax', fromNested([[102, 101, 100]]));
    expect(Array.from(high.data)).toEqual(Array.from(low.data));
    expect(Array.from(low.data).reduce((s, v) => s + v)).toBeCloseTo(1, 15);
  });

  it('sends the blame of a whole row back along every output', () => {
    const z = fromNested([
      [0.3, -0.2, 0.9],
      [1, 2, 3],
    ]);
    const a = applyActivation('softmax', z);
    const da = fromNested([
      [1, 0, 0],
      [1, 1, 1],
    ]);
    const dz = activationBlame('softmax', z, a, da);
    expect(dz.data[0]).toBe(a.data[0]! * (1 - a.data[0]!));
    expect(dz.data[1]).toBe(-(a.data[0]! * a.data[1]!));
    for (const blame of dz.data.subarray(3)) expect(Math.abs(blame)).toBeLessThan(1e-15);
  });
});

describe('parametric and randomized ReLU', () => {
  it('learns one slope per channel', () => {
    const z = tensor([1, 2, 2], [1, -2, -3, 4]);
    const a = tensor([2], [0.5, 0.1]);
    expect(Array.from(preluForward(z, a).data)).toEqual([1, -1, -3 * 0.1, 4]);
    const { dz, da } = preluBackward(z, a, tensor([1, 2, 2], [10, 20, 30, 40]));
    expect(Array.from(dz.data)).toEqual([10, 10, 3, 40]);
    expect(Array.from(da.data)).toEqual([-40, -90]);
    expect(() => preluForward(z, tensor([3], [1, 1, 1]))).toThrow(/needs 3 channels/);
  });

  it('draws slopes between its bounds, the same for the same seed', () => {
    const draw = () => drawSlopes(Rng.fromSeed(4), 50, 0.1, 0.3);
    expect(Array.from(draw())).toEqual(Array.from(draw()));
    expect(draw().every((s) => s >= 0.1 && s < 0.3)).toBe(true);
    expect(() => drawSlopes(Rng.fromSeed(4), 1, 0.4, 0.3)).toThrow(/smaller one first/);
  });
});

describe('names and settings', () => {
  it('refuses what does not exist, with a sentence', () => {
    expect(() => activationOf('swoosh' as never)).toThrow(/no activation "swoosh".*softmax/);
    expect(() => activationOf('toString' as never)).toThrow(/no activation/);
    expect(() => activationOf({ name: 'relu', settings: { alpha: 1 } })).toThrow(/no setting "alpha"/);
    expect(() => activationOf({ name: 'leakyRelu', settings: { alpha: NaN } })).toThrow(/finite/);
    expect(() => anyActivationOf({ name: 'softmax', settings: { temperature: 0 } })).toThrow(/divide/);
    expect(() => activationOf('softmax')).toThrow(/whole rows/);
  });
});

it('takes a single number without an axis for a row of one', () => {
  const one = { shape: [], data: Float64Array.of(3) };
  expect(Array.from(applyActivation('softmax', one).data)).toEqual([1]);
  expect(Array.from(activationBlame('softmax', one, applyActivation('softmax', one), one).data)).toEqual([0]);
});
