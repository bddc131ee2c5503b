import { describe, expect, it } from 'vitest';
import { tensor } from '#engine/core/tensor.ts';
import { checkDataset, type Dataset, sampleCount, takeRows } from '#engine/data/dataset.ts';

const good: Dataset = {
  name: 'pairs',
  task: 'classification',
  inputs: tensor([2, 2], [1, 2, 3, 4]),
  targets: tensor([2], [0, 1]),
  labels: ['no', 'yes'],
  seed: null,
  featureNames: ['x1', 'x2'],
  source: 'made for this test',
};

describe('a dataset', () => {
  it('passes unchanged where it is whole', () => {
    expect(checkDataset(good)).toBe(good);
    expect(sampleCount(good)).toBe(2);
  });

  it.each<[string, Partial<Dataset>, RegExp]>([
    ['no sample', { inputs: tensor([0, 2], []), targets: tensor([0], []) }, /“pairs” is empty/],
    ['one number and no axis', { inputs: tensor([], [1]) }, /“pairs” is empty/],
    ['too few targets', { targets: tensor([1], [0]) }, /2 inputs, but 1 targets/],
    ['a target without axis', { targets: tensor([], [0]) }, /2 inputs, but 0 targets/],
    ['a hole', { inputs: tensor([2, 2], [1, 2, Number.NaN, 4]) }, /Sample 2 of “pairs” holds NaN/],
    ['a class without label', { targets: tensor([2], [0, 2]) }, /target of sample 2 .* class number from 0 to 1/],
    ['half a class', { targets: tensor([2], [0.5, 1]) }, /target of sample 1 .* is 0.5/],
    ['an infinite value', { task: 'regression', targets: tensor([2], [1, Infinity]) }, /Infinity in place of a number/],
  ])('is refused with %s', (_what, change, sentence) => {
    expect(() => checkDataset({ ...good, ...change })).toThrow(sentence);
  });

  it('without labels has no class at all', () => {
    const { labels: _labels, ...bare } = good;
    expect(() => checkDataset(bare)).toThrow(/names none. Give a label for each class/);
  });

  it('gives rows in any order, and refuses those that it lacks', () => {
    expect(takeRows(good.inputs, [1, 0, 1])).toEqual(tensor([3, 2], [3, 4, 1, 2, 3, 4]));
    expect(takeRows(good.inputs, [])).toEqual(tensor([0, 2], []));
    for (const row of [2, -1, 0.5])
      expect(() => takeRows(good.inputs, [row])).toThrow(/does not exist: the rows are 0 to 1/);
    expect(() => takeRows(tensor([], [1]), [0])).toThrow(/does not exist/);
  });
});
