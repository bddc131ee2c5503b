import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lift, Value } from '#engine/autodiff/value.ts';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import type { Activation } from '#engine/functions/activation/activation.ts';
import { softmax } from '#engine/functions/activation/softmax.ts';
import { ACTIVATIONS, ROW_ACTIVATIONS } from '#engine/functions/activation/table.ts';
import type { Loss } from '#engine/functions/loss/loss.ts';
import { LOSSES, type LossName, lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { operand } from '#engine/trace/build.ts';
import { exprOnTape } from '#tests/support/exprOnTape.ts';

const everyday = fc.double({ min: -5, max: 5, noNaN: true });

describe.each(Object.entries(ACTIVATIONS) as [string, Activation][])('activation %s', (_name, rule) => {
  it('has the slope that the tape finds in its formula', () => {
    fc.assert(
      fc.property(everyday, (z) => {
        const kinks = [0, 1, -1, 3, -3];
        fc.pre(!kinks.some((kink) => Math.abs(z - kink) < 1e-6));
        const leaf = new Value(z);
        const a = exprOnTape(rule.expr(operand('z', z), rule.settings), { z: leaf });
        a.backward();
        expect(Math.abs(rule.df(z, rule.f(z, rule.settings), rule.settings) - leaf.grad)).toBeLessThan(
          1e-13 * (1 + Math.abs(z)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(Object.entries(ROW_ACTIVATIONS))('activation of rows %s', (_name, rule) => {
  it('has the Jacobian that the tape finds in its formulas', () => {
    fc.assert(
      fc.property(fc.array(everyday, { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 2.5), (row, temperature) => {
        const z = Float64Array.from(row);
        const a = rule.f(z, { temperature });
        const zAt = (k: number) => operand(`z${k}`, z[k]!);
        for (let i = 0; i < z.length; i++) {
          const leaves = Object.fromEntries(Array.from(z, (v, k) => [`z${k}`, new Value(v)]));
          const parts = (k: number) => rule.partExpr(zAt, k, z.length, { temperature });
          exprOnTape(rule.expr(zAt, parts, i, z.length, { temperature }), leaves).backward();
          for (let j = 0; j < z.length; j++)
            expect(Math.abs(rule.slope(a, i, j, { temperature }) - leaves[`z${j}`]!.grad)).toBeLessThan(1e-14);
        }
      }),
    );
  });
});

/** Predictions and targets that a loss takes, away from the edges and kinks. */
function sampleFor(name: LossName, rule: Loss, seed: number) {
  const rng = Rng.fromSeed(seed);
  const [rows, width] = [2, 3];
  const draw = (n: number, one: () => number) => Float64Array.from({ length: n }, one);
  const raw = draw(rows * width, () => rng.between(-2, 2));
  const probabilities = Float64Array.from(
    [0, 1].flatMap((n) => [...softmax.f(raw.slice(n * width, (n + 1) * width), { temperature: 1 })]),
  );
  const positive = raw.map((v) => v + 2.5);
  const pred = /FromLog$/.test(name)
    ? probabilities.map(Math.log)
    : /FromLogits/.test(name) || /Squares|Absolute|huber|Cosh|cosine|inge/.test(name)
      ? raw
      : name === 'meanSquaredLog'
        ? positive
        : probabilities;
  const target = rule.classTargets
    ? draw(rows, () => rng.int(width))
    : draw(rows * width, () => (/inge/.test(name) ? (rng.bernoulli(0.5) ? 1 : -1) : rng.between(0.05, 0.95)));
  return { pred: tensor([rows, width], pred), target: tensor(rule.classTargets ? [rows] : [rows, width], target) };
}

describe.each(Object.keys(LOSSES) as LossName[])('loss %s', (name) => {
  it('has the gradient that the tape finds in its formulas', () => {
    const rule: Loss = LOSSES[name];
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('sum', 'mean', 'batchmean'), (seed, reduction) => {
        const { pred, target } = sampleFor(name, rule, seed);
        const chosen = lossOf({ name, reduction: reduction as 'sum' });
        const judged = lossAt(chosen, pred, target);
        const [rows, width] = pred.shape as [number, number];
        const leaves = Object.fromEntries(Array.from(pred.data, (v, i) => [`p${i}`, new Value(v)]));
        const terms: Value[] = [];
        for (let n = 0; n < rows; n++) {
          const p = (k: number) => operand(`p${n * width + k}`, pred.data[n * width + k]!);
          const t = (k: number) => operand('t', target.data[rule.classTargets ? n : n * width + k]!);
          for (let k = 0; k < (rule.perRow ? 1 : width); k++)
            terms.push(exprOnTape(rule.termExpr(p, t, k, width, chosen.settings), leaves));
        }
        const mean = terms.reduce((s, v) => s.plus(v), lift(0)).over(judged.divisor);
        const total = rule.outer ? mean.sqrt() : mean;
        total.backward();
        expect(Math.abs(total.data - judged.total)).toBeLessThan(1e-12 * (1 + Math.abs(judged.total)));
        judged.gradient().data.forEach((slope, i) => {
          expect(Math.abs(slope - leaves[`p${i}`]!.grad)).toBeLessThan(1e-11 * (1 + Math.abs(slope)));
        });
      }),
      { numRuns: 100 },
    );
  });
});
