import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { GRADIENT_BUGS } from '#engine/train/brokenGradients.ts';
import { checkGradient } from '#engine/train/checkGradient.ts';
import { differenceQuotient } from '#engine/train/differenceQuotient.ts';
import { initParams } from '#engine/train/initParams.ts';
import { relativeError } from '#engine/train/relativeError.ts';
import { net222 } from '#tests/support/denseNetwork.ts';

const deep: ModelSpec = {
  input: [3],
  layers: [
    { kind: 'dense', units: 4, activation: 'tanh' },
    { kind: 'dense', units: 4, activation: 'softplus' },
    { kind: 'dense', units: 3, activation: 'softmax' },
  ],
  loss: 'crossEntropy',
};
const rng = Rng.fromSeed('check');
const params = initParams(deep, rng, { kind: 'normal', deviation: 0.7 }, { kind: 'uniform', from: -0.5, to: 0.5 });
const x = tensor(
  [4, 3],
  Array.from({ length: 12 }, () => rng.between(-1, 1)),
);
const t = tensor([4, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0]);

describe('checkGradient', () => {
  it('finds the right gradient right, for every parameter at once', () => {
    const { rows, relativeError: error } = checkGradient(deep, params, x, t);
    expect(rows).toHaveLength(4 * 4 + 4 * 5 + 3 * 5);
    expect(rows[1]!.ref).toBe('grad L1.W[0,1]');
    expect(error).toBeLessThan(1e-9);
    expect(checkGradient(deep, params, x, t, { method: 'forward' }).relativeError).toBeLessThan(1e-4);
  });

  it('is best at a middling width: too wide bends, too narrow rounds', () => {
    const { spec, params: p, x: x2, t: t2 } = net222;
    const widths = Array.from({ length: 12 }, (_, k) => Number(`1e-${k + 1}`));
    const errors = widths.map((epsilon) => checkGradient(spec, p, x2, t2, { epsilon }).relativeError);
    const best = errors.indexOf(Math.min(...errors));
    expect(best).toBeGreaterThan(2);
    expect(best).toBeLessThan(7);
    expect(errors[0]!).toBeGreaterThan(1e-5);
    expect(errors.at(-1)!).toBeGreaterThan(1e-6);
  });

  it.each(GRADIENT_BUGS.filter((bug) => bug !== 'none'))('catches the bug %s', (bug) => {
    expect(checkGradient(deep, params, x, t, { bug }).relativeError).toBeGreaterThan(1e-2);
  });

  it('gives a third for a gradient that forgot to be divided by two examples, and one for a wrong sign', () => {
    const pair = { x: tensor([2, 3], x.data.slice(0, 6)), t: tensor([2, 3], t.data.slice(0, 6)) };
    expect(checkGradient(deep, params, pair.x, pair.t, { bug: 'missingMean' }).relativeError).toBeCloseTo(1 / 3, 8);
    expect(checkGradient(deep, params, x, t, { bug: 'wrongSign' }).relativeError).toBeCloseTo(1, 8);
  });
});

describe('relativeError and differenceQuotient', () => {
  it('measure from 0 to 1', () => {
    expect(relativeError([0, 0], [0, 0])).toBe(0);
    expect(relativeError([1], [1])).toBe(0);
    expect(relativeError([1], [0])).toBe(1);
    expect(differenceQuotient((v) => v ** 3, 2, 0.1, 'forward')).toBeCloseTo(12.61, 10);
    expect(differenceQuotient((v) => v ** 3, 2, 0.1)).toBeCloseTo(12.01, 10);
    expect(() => differenceQuotient(Math.abs, 1, 0)).toThrow(/above 0/);
  });
});
