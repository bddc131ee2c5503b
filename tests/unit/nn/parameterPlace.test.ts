import { describe, expect, it } from 'vitest';
import { averageClaims } from '#content/examples/ch12/averageClaims.ts';
import { PARAMETER_ORDERS, parameterBlocks, parameterPlace } from '#engine/nn/parameterPlace.ts';
import { eachParameter, parameterCount } from '#engine/nn/parameters.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { initParams } from '#engine/train/initParams.ts';

const digits = [784, 16, 16, 10];
const specOf = ([input, ...units]: readonly number[]): ModelSpec => ({
  input: [input!],
  layers: units.map((n) => ({ kind: 'dense', units: n })),
  loss: 'halfSquares',
});

describe('the place of a parameter', () => {
  it('is the one at which the engine keeps it', () => {
    const sizes = [5, 4, 3, 2];
    const params = initParams(specOf(sizes), 1);
    [...eachParameter(params)].forEach(({ layer, name, offset }, index) => {
      const place = parameterPlace(sizes, index, 'layers');
      const inputs = sizes[layer - 1]!;
      const unit = name === 'b' ? offset + 1 : Math.floor(offset / inputs) + 1;
      expect(place).toMatchObject({ layer, unit, kind: name === 'b' ? 'bias' : 'weight' });
      expect(place.input).toBe(name === 'b' ? undefined : (offset % inputs) + 1);
    });
  });

  it.each(PARAMETER_ORDERS)('names each parameter once, in the order %s', (order) => {
    const sizes = [3, 2, 4];
    const count = parameterCount(specOf(sizes));
    const names = Array.from({ length: count }, (_, index) => {
      const { layer, unit, input } = parameterPlace(sizes, index, order);
      return `${layer} ${unit} ${input ?? 'b'}`;
    });
    expect(new Set(names).size).toBe(count);
    expect(parameterBlocks(sizes, order).at(-1)!.last).toBe(count - 1);
  });

  it('makes number 13,001 the bias of the last output, unless biases come first', () => {
    const last = averageClaims.lastIndex.computed;
    const bias = { kind: 'bias', layer: 3, unit: 10 };
    expect(parameterPlace(digits, last, 'layers')).toMatchObject(bias);
    expect(parameterPlace(digits, last, 'weightsFirst')).toMatchObject(bias);
    expect(parameterPlace(digits, last, 'biasFirst')).toMatchObject({ kind: 'weight', layer: 3, unit: 10, input: 16 });
  });

  it.each([-1, 13_002, 0.5, Number.NaN])('refuses %s', (index) => {
    expect(() => parameterPlace(digits, index, 'layers')).toThrow('the parameters 0 to 13001');
  });
});
