import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNested } from '#engine/core/tensor.ts';
import {
  type ClipSpec,
  clampExpr,
  clipFactor,
  clipFactorExpr,
  clipGradients,
  normExpr,
  normOf,
} from '#engine/optim/clip.ts';
import { rateAt, rateExpr, type ScheduleSpec } from '#engine/optim/schedule.ts';
import { operand } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';

describe('schedules', () => {
  const schedules: ScheduleSpec[] = [
    { kind: 'constant' },
    { kind: 'step', stepSize: 10, gamma: 0.5 },
    { kind: 'multistep', milestones: [5, 8], gamma: 0.1 },
    { kind: 'exponential', gamma: 0.9 },
    { kind: 'cosine', steps: 20, least: 0.01 },
    { kind: 'linearWarmup', warmup: 5, startFactor: 0.2 },
    { kind: 'warmupCosine', warmup: 4, steps: 20 },
    { kind: 'inverseTime', decay: 0.5, decaySteps: 4 },
    { kind: 'polynomial', steps: 20, end: 0.01, power: 2 },
  ];

  it.each(schedules)('$kind starts and ends where it should, and shows how', (schedule) => {
    const rates = Array.from({ length: 21 }, (_, t) => rateAt(schedule, 0.4, t));
    expect(rates.every((rate) => rate >= 0 && rate <= 0.4)).toBe(true);
    expect(rates.map((_, t) => evaluate(rateExpr(schedule, 0.4, t)))).toEqual(rates);
    const ends: Record<string, [number, number]> = {
      constant: [0.4, 0.4],
      step: [0.4, 0.1],
      multistep: [0.4, 0.004],
      exponential: [0.4, 0.4 * 0.9 ** 20],
      cosine: [0.4, 0.01],
      linearWarmup: [0.08, 0.4],
      warmupCosine: [0.1, 0],
      inverseTime: [0.4, 0.4 / 3.5],
      polynomial: [0.4, 0.01],
    };
    expect(rates[0]).toBeCloseTo(ends[schedule.kind]![0], 12);
    expect(rates[20]).toBeCloseTo(ends[schedule.kind]![1], 12);
  });

  it('refuses lengths that are none', () => {
    expect(() => rateAt({ kind: 'step', stepSize: 0, gamma: 1 }, 1, 0)).toThrow(/"stepSize" is 0/);
    expect(() => rateAt({ kind: 'warmupCosine', warmup: 5, steps: 5 }, 1, 0)).toThrow(/warms up for 5 of 5/);
    expect(() => rateAt({ kind: 'sawtooth' } as never, 1, 0)).toThrow(/no schedule "sawtooth"/);
  });
});

describe('clipping', () => {
  const clips: ClipSpec[] = [
    { kind: 'norm', max: 1 },
    { kind: 'globalNorm', max: 1 },
    { kind: 'normPerTensor', max: 1 },
    { kind: 'value', max: 0.5 },
  ];
  const numbers = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 5 });

  it.each(clips)('$kind holds every gradient in its bounds, keeps small ones, and shows how', (clip) => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const grads = [{ W: fromNested(a) }, { W: fromNested(b) }];
        const clipped = clipGradients(grads, clip);
        const tensors = clipped.grads.map(({ W }) => W!);
        const all = [...a, ...b];
        expect(clipped.norm).toBe(evaluate(normExpr(all.map((g, i) => operand(`g${i}`, g)))));
        const slack = 1 + 1e-12;
        if (clip.kind === 'value') {
          expect(Array.from(tensors[0]!.data)).toEqual(a.map((g) => evaluate(clampExpr(0.5, operand('g', g)))));
          expect(all.every((_, i) => Math.abs([...tensors[0]!.data, ...tensors[1]!.data][i]!) <= 0.5)).toBe(true);
          return;
        }
        if (clip.kind === 'normPerTensor') expect(tensors.every((t) => normOf([t]) <= slack)).toBe(true);
        else expect(normOf(tensors)).toBeLessThanOrEqual(slack);
        const norm = clip.kind === 'normPerTensor' ? normOf([grads[0]!.W]) : clipped.norm;
        const factor = evaluate(clipFactorExpr(clip, operand('norm', norm)));
        expect(factor).toBe(clipFactor(clip, norm));
        expect(Array.from(tensors[0]!.data)).toEqual(a.map((g) => g * factor));
        if (clipped.norm < 0.9) expect(Array.from(tensors[0]!.data)).toEqual(a);
      }),
    );
  });

  it('refuses a bound that is not above 0', () => {
    expect(() => clipGradients([], { kind: 'value', max: 0 })).toThrow(/clipped to 0/);
  });
});
