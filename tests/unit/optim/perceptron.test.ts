import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalDot } from '#engine/core/decimalDot.ts';
import { corrected, fromCounters, type Labelled, netInput, outputOf, wrongOf } from '#engine/optim/perceptron.ts';
import { mostCorrections, separationOf } from '#engine/optim/perceptronMargin.ts';
import { perceptronRun } from '#engine/optim/perceptronRun.ts';

const whole = fc.integer({ min: -9, max: 9 });
const cloud = fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 14 });
const lesson = fc.array(fc.record({ x: fc.tuple(whole, whole), d: fc.constantFrom<0 | 1>(0, 1) }), {
  minLength: 1,
  maxLength: 14,
});
const ZERO = { w: [0, 0], b: 0 };
const LIMITS = { passes: 20_000, corrections: 60_000 };
const XOR: Labelled[] = [
  { x: [0, 0], d: 0 },
  { x: [0, 1], d: 1 },
  { x: [1, 0], d: 1 },
  { x: [1, 1], d: 0 },
];

it('adds and takes away inputs as the rule says', () => {
  const unit = { w: [0.5, -1], b: 0.25 };
  expect(corrected(unit, [2, 3], 1, 0.5)).toEqual({ w: [1.5, 0.5], b: 0.75 });
  expect(corrected(unit, [2, 3], -1, 0.5)).toEqual({ w: [-0.5, -2.5], b: -0.25 });
  expect(netInput(unit, [2, 3])).toBe(-1.75);
  expect(outputOf({ w: [1], b: -1 }, [1])).toBe(0);
});

it('holds its weights in one integer an example, exactly for whole numbers', () => {
  fc.assert(
    fc.property(lesson, fc.tuple(whole, whole, whole), fc.integer({ min: 1, max: 4 }), (examples, [p, q, b], rate) => {
      const start = { w: [p, q], b };
      const run = perceptronRun(start, examples, rate, { passes: 60, corrections: 500 });
      expect(run.counters.every(Number.isInteger)).toBe(true);
      expect(fromCounters(start, rate, run.counters, examples)).toEqual(run.unit);
      expect(run.corrections.at(-1)?.unit ?? start).toEqual(run.unit);
    }),
  );
});

it('never needs more corrections than Novikoff allows, from zero and from anywhere', () => {
  fc.assert(
    fc.property(
      cloud,
      fc.tuple(whole, whole, whole),
      fc.tuple(whole, whole, whole),
      fc.constantFrom(0.25, 1, 3),
      (points, [p, q, r], [w1, w2, b], rate) => {
        const judge = { w: [p, q], b: r + 0.5 };
        const examples = points.map((x): Labelled => ({ x, d: outputOf(judge, x) }));
        const found = separationOf(examples);
        if (!found.separable) throw new Error('A line made these classes, and it was not found.');
        for (const start of [ZERO, { w: [w1, w2], b }]) {
          const run = perceptronRun(start, examples, rate, LIMITS);
          expect(run.outcome).toBe('separated');
          expect(wrongOf(run.unit, examples)).toBe(0);
          expect(run.corrections.length).toBeLessThanOrEqual(mostCorrections(found, start, rate) + 1e-6);
        }
        expect(mostCorrections(found, ZERO, rate)).toBeCloseTo((found.radius / found.margin) ** 2, 6);
      },
    ),
  );
});

it('separates exactly what can be separated, and proves the rest impossible', () => {
  fc.assert(
    fc.property(lesson, (examples) => {
      const found = separationOf(examples);
      if (found.separable) {
        expect(wrongOf(found.unit, examples)).toBe(0);
        return;
      }
      const mixed = [0, 1, 2].map((k) =>
        examples.reduce((sum, { x, d }, i) => sum + found.mixture[i]! * [...x, 1][k]! * (d ? 1 : -1), 0),
      );
      expect(Math.hypot(...mixed)).toBeLessThan(1e-5);
      expect(found.mixture.every((share) => share >= 0)).toBe(true);
      expect(found.mixture.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      expect(perceptronRun(ZERO, examples, 1, LIMITS).outcome).toBe('cycling');
    }),
  );
});

it('says that XOR cycles, when it came round, and that three of four is the best', () => {
  const run = perceptronRun(ZERO, XOR, 1, LIMITS);
  expect(run.outcome).toBe('cycling');
  expect(run.cycle!.again).toBeGreaterThan(run.cycle!.from);
  expect(run.best.wrong).toBeGreaterThanOrEqual(1);
  const found = separationOf(XOR);
  if (found.separable) throw new Error('XOR was separated.');
  for (const share of found.mixture) expect(share).toBeCloseTo(0.25, 6);
});

it('refuses lessons that do not fit, with a sentence', () => {
  const run =
    (examples: Labelled[], rate = 1) =>
    () =>
      perceptronRun(ZERO, examples, rate, LIMITS);
  expect(run([{ x: [1], d: 1 }])).toThrow('Example 1 has 1 inputs, but there are 2 weights');
  expect(run([{ x: [1, Number.NaN], d: 1 }])).toThrow('Example 1 holds something that is not a number');
  expect(run(XOR, 0)).toThrow('Give a positive number');
  expect(run([])).toThrow('nothing to learn from');
});

it('adds decimals as a person does', () => {
  expect(
    decimalDot([
      [0.1, 1],
      [0.2, 1],
      [-0.3, 1],
    ]),
  ).toBe(0);
  expect(
    decimalDot([
      [0.3, 0.2],
      [0.5, 0.1],
      [0.6, -0.3],
    ]),
  ).toBe(-0.07);
  expect(
    decimalDot([
      [1e-7, 3],
      [2.5e6, 4],
    ]),
  ).toBe(10000000.0000003);
  expect(decimalDot([])).toBe(0);
  expect(() => decimalDot([[Number.NaN, 1]])).toThrow('NaN is none');
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole), { maxLength: 6 }), (pairs) => {
      expect(decimalDot(pairs) + 0).toBe(pairs.reduce((sum, [a, b]) => sum + a * b, 0) + 0);
    }),
  );
});
