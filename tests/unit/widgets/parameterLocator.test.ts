import { describe, expect, it } from 'vitest';
import { derivationOf, lastOf, parseLocatorScene, sentenceOf } from '#components/widgets/parameter-locator/locator.ts';
import { locator12 } from '#content/examples/locator12.ts';
import { parameterPlace } from '#engine/nn/parameterPlace.ts';

const { networks, scene } = locator12;
const [digits, small] = networks as [readonly number[], readonly number[]];
const told = (sizes: readonly number[], index: number) => {
  const place = parameterPlace(sizes, index, 'layers');
  return [sentenceOf(sizes, index, place), derivationOf(index, place)];
};

describe('a parameter in words', () => {
  it('names the bias of the last output', () => {
    expect(told(digits, lastOf(digits))).toEqual([
      'Number 13,001 is a bias: that of unit 10 of the output layer.',
      'Its block starts at 12,992. 13,001 − 12,992 = 9, and counting starts at 0: unit 10.',
    ]);
  });

  it('names a pixel, and the division that finds it', () => {
    expect(told(digits, 5000)).toEqual([
      'Number 5,000 is a weight: it leads from input 297 (the pixel in row 11, column 17) to unit 7 of hidden layer 1.',
      'Its block starts at 0. 5,000 − 0 = 5,000 = 6 × 784 + 296: after 6 whole units of 784, place 296.',
    ]);
  });

  it('names units and inputs of a small network', () => {
    expect(told(small, 1)[0]).toBe('Number 1 is a weight: it leads from input 2 to unit 1 of hidden layer 1.');
    expect(told(small, 8)[0]).toBe(
      'Number 8 is a weight: it leads from unit 1 of hidden layer 1 to unit 2 of the output layer.',
    );
  });
});

it('takes back its own scene and no other', () => {
  expect(parseLocatorScene({ ...scene }, networks)).toEqual(scene);
  for (const wrong of [{ index: 13_002 }, { network: 1 }, { network: 3 }, { order: 'any' }, { index: 0.5 }])
    expect(() => parseLocatorScene({ ...scene, ...wrong }, networks)).toThrow();
});
