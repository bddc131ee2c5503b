import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNested, type Tensor, tensor } from '#engine/core/tensor.ts';
import { softmax } from '#engine/functions/activation/softmax.ts';
import type { Loss, LossSettings } from '#engine/functions/loss/loss.ts';
import { LOSSES, type LossName, lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { operand } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';

const names = Object.keys(LOSSES) as LossName[];
const takesProbabilities = (name: string) =>
  /^(binaryCrossEntropy(Torch|Keras)?|crossEntropy(Keras)?|sparseCrossEntropy|divergence)$/.test(name);
const takesProbabilityTargets = (name: string) => /binary|^crossEntropy|divergence/i.test(name);

interface Sample {
  readonly pred: Tensor;
  readonly target: Tensor;
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const real = fc.oneof(fc.double({ min: 0.1, max: 4, noNaN: true }), fc.double({ min: -4, max: -0.1, noNaN: true }));

/** A batch of rows that the loss accepts. `edges` lets probabilities be 0 and 1. */
function samplesFor(name: LossName, rule: Loss, edges: boolean): fc.Arbitrary<Sample> {
  return fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 4 })).chain(([rows, width]) => {
    const n = rows * width;
    const inner = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    const pred = takesProbabilities(name)
      ? fc.array(edges ? fc.oneof(unit, fc.constantFrom(0, 1)) : inner, { minLength: n, maxLength: n })
      : name === 'meanSquaredLog'
        ? fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: n, maxLength: n })
        : name === 'divergenceFromLog'
          ? fc.array(fc.double({ min: -9, max: -0.01, noNaN: true }), { minLength: n, maxLength: n })
          : fc.array(real, { minLength: n, maxLength: n });
    const count = rule.classTargets ? rows : n;
    const target = rule.classTargets
      ? fc.array(fc.integer({ min: 0, max: width - 1 }), { minLength: count, maxLength: count })
      : takesProbabilityTargets(name)
        ? fc.array(fc.oneof(unit, fc.constantFrom(0, 1)), { minLength: count, maxLength: count })
        : /hinge/i.test(name)
          ? fc.array(fc.constantFrom(-1, 1), { minLength: count, maxLength: count })
          : name === 'meanSquaredLog'
            ? fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: count, maxLength: count })
            : fc.array(real, { minLength: count, maxLength: count });
    return fc.record({
      pred: pred.map((data) => tensor([rows, width], data)),
      target: target.map((data) => tensor(rule.classTargets ? [rows] : [rows, width], data)),
    });
  });
}

const usable = (name: string, { pred, target }: Sample): boolean => {
  const hasZeroRow = (t: Tensor) =>
    Array.from({ length: t.shape[0]! }, (_, n) => t.data.subarray(n * t.shape[1]!, (n + 1) * t.shape[1]!)).some((row) =>
      row.every((v) => v === 0),
    );
  if (name === 'cosineDistance') return !hasZeroRow(pred) && !hasZeroRow(target);
  return name !== 'crossEntropyKeras' || !hasZeroRow(pred);
};

describe.each(names)('loss %s', (name) => {
  const rule: Loss = LOSSES[name];

  it('shows the formulas that it computes, to the last bit', () => {
    expect(rule.name).toBe(name);
    for (const reduction of ['sum', 'mean', 'batchmean'] as const)
      fc.assert(
        fc.property(samplesFor(name, rule, true), (sample) => {
          fc.pre(usable(name, sample));
          const { pred, target } = sample;
          const smoothing: LossSettings = Object.hasOwn(rule.settings, 'labelSmoothing') ? { labelSmoothing: 0.1 } : {};
          for (const settings of [{}, smoothing]) {
            const chosen = lossOf({ name, reduction, settings });
            const judged = lossAt(chosen, pred, target);
            const gradient = judged.gradient();
            const [rows, width] = pred.shape as [number, number];
            for (let n = 0; n < rows; n++) {
              const p = (k: number) => operand(`p${k}`, pred.data[n * width + k]!);
              const t = (k: number) => operand(`t${k}`, target.data[rule.classTargets ? n : n * width + k]!);
              for (let k = 0; k < width; k++) {
                const term = judged.terms.data[rule.perRow ? n : n * width + k]!;
                expect(evaluate(rule.termExpr(p, t, k, width, chosen.settings))).toBe(term);
                expect(
                  evaluate(rule.slopeExpr(p, t, k, width, judged.divisor, chosen.settings, operand('E', judged.total))),
                ).toBe(gradient.data[n * width + k]);
              }
            }
          }
        }),
        { numRuns: 80 },
      );
  });

  it('has the gradient of its value, by central differences', () => {
    for (const reduction of ['sum', 'mean', 'batchmean'] as const)
      fc.assert(
        fc.property(samplesFor(name, rule, false), (sample) => {
          fc.pre(usable(name, sample));
          const { pred, target } = sample;
          const chosen = lossOf({ name, reduction });
          const h = 1e-6;
          const at = (i: number, by: number) => {
            const moved = { shape: pred.shape, data: pred.data.map((v, j) => (i === j ? v + by : v)) };
            return lossAt(chosen, moved, target);
          };
          if (name === 'cosineDistance') fc.pre(Math.hypot(...pred.data) > 0.1);
          if (name === 'rootMeanSquares') fc.pre(lossAt(chosen, pred, target).total > 0.1);
          const gradient = lossAt(chosen, pred, target).gradient();
          for (let i = 0; i < pred.data.length; i++) {
            const [left, right] = [at(i, -h).gradient().data[i]!, at(i, h).gradient().data[i]!];
            if (Math.abs(left - right) > 1e-2) continue;
            const central = (at(i, h).total - at(i, -h).total) / (2 * h);
            expect(Math.abs(gradient.data[i]! - central)).toBeLessThan(1e-5 * (1 + Math.abs(central)));
          }
        }),
        { numRuns: 60 },
      );
  });
});

describe('heads and losses that belong together', () => {
  it('gives softmax(z) − t for cross-entropy from logits', () => {
    const z = fromNested([[0.2, -1, 3]]);
    const a = softmax.f(z.data, { temperature: 1 });
    const { gradient } = lossAt(lossOf('crossEntropyFromLogits'), z, fromNested([[0, 0, 1]]));
    expect(Array.from(gradient().data)).toEqual([a[0], a[1], a[2]! - 1]);
  });

  it('agrees between class numbers, one-hot rows and probabilities', () => {
    const z = fromNested([[0.2, -1, 3]]);
    const sparse = lossAt(lossOf('sparseCrossEntropyFromLogits'), z, fromNested([1])).total;
    const hot = lossAt(lossOf('crossEntropyFromLogits'), z, fromNested([[0, 1, 0]])).total;
    const a = { shape: [1, 3], data: softmax.f(z.data, { temperature: 1 }) };
    expect(hot).toBe(sparse);
    expect(lossAt(lossOf('crossEntropy'), a, fromNested([[0, 1, 0]])).total).toBeCloseTo(sparse, 14);
    expect(lossAt(lossOf('sparseCrossEntropy'), a, fromNested([1])).total).toBeCloseTo(sparse, 14);
  });

  it('makes of two classes what binary cross-entropy makes of one', () => {
    const two = lossAt(lossOf('crossEntropy'), fromNested([[0.3, 0.7]]), fromNested([[0, 1]])).total;
    expect(lossAt(lossOf('binaryCrossEntropy'), fromNested([[0.7]]), fromNested([[1]])).total).toBe(two);
  });

  it('is infinite for a certain and wrong prediction, and 0 for a certain and right one', () => {
    const plain = (p: number, t: number) => lossAt(lossOf('binaryCrossEntropy'), fromNested([[p]]), fromNested([[t]]));
    expect(plain(0, 1).total).toBe(Infinity);
    expect(plain(1, 1).total === 0 && plain(0, 0).total === 0).toBe(true);
    expect(plain(0, 0).gradient().data[0]).toBe(1);
  });
});

describe('what a loss refuses', () => {
  const row = (...numbers: number[]) => fromNested([numbers]);
  const judge = (name: LossName, pred: Tensor, target: Tensor) => () => lossAt(lossOf(name), pred, target);

  it('says it in a sentence with a remedy', () => {
    expect(judge('halfSquares', row(1, 2), row(1))).toThrow(/The target has shape 1 × 1, but 1 × 2/);
    expect(judge('binaryCrossEntropy', row(0.5), row(2))).toThrow(/targets from 0 to 1, but got 2/);
    expect(judge('binaryCrossEntropy', row(1.5), row(1))).toThrow(/Put a sigmoid before it/);
    expect(judge('crossEntropy', row(-0.1, 1.1), row(0, 1))).toThrow(/Put a softmax before it/);
    expect(judge('sparseCrossEntropyFromLogits', row(1, 2), fromNested([2]))).toThrow(/Label 2 of row 0 .* 0 to 1/);
    expect(judge('sparseCrossEntropyFromLogits', row(1, 2), fromNested([0.5]))).toThrow(/Label 0.5/);
    expect(judge('sparseCrossEntropyFromLogits', row(1, 2), row(0, 1))).toThrow(/The target has shape/);
    expect(judge('sparseCrossEntropyFromLogits', row(1, 2), fromNested([-100]))).toThrow(/not ignored/);
    expect(judge('hinge', row(1), row(0))).toThrow(/Turn a label 0 into −1/);
    expect(judge('meanSquaredLog', row(-2), row(1))).toThrow(/above −1/);
    expect(judge('cosineDistance', row(0, 0), row(1, 0))).toThrow(/points nowhere/);
    expect(judge('divergenceFromLog', row(0.5), row(1))).toThrow(/log-softmax/);
    expect(() => lossOf('nope' as never)).toThrow(/no loss "nope"/);
    expect(() => lossOf({ name: 'huber', settings: { bend: 1 } })).toThrow(/no setting "bend"/);
    expect(() => lossOf({ name: 'huber', reduction: 'median' as never })).toThrow(/"median"/);
    expect(() => lossAt(lossOf({ name: 'huber', settings: { delta: 0 } }), row(1), row(1))).toThrow(/above 0/);
  });
});
