import { describe, expect, it } from 'vitest';
import {
  ensureShape,
  fromNested,
  indexAt,
  offsetOf,
  scalar,
  shapeText,
  sizeOf,
  type Tensor,
  tensor,
  toNested,
} from '#engine/core/tensor.ts';

describe('a tensor', () => {
  it('goes to nested rows and back', () => {
    const rows = [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ];
    expect(fromNested(rows).shape).toEqual([2, 2, 2]);
    expect(toNested(fromNested(rows))).toEqual(rows);
    expect(toNested(scalar(3))).toBe(3);
  });

  it('refuses rows of different lengths and depths', () => {
    expect(() => fromNested([[1, 2], [3]])).toThrow(/Rows differ in length: expected 2 entries on axis 1/);
    expect(() => fromNested([1, [2]])).toThrow(/is deeper than the first one/);
  });

  it('finds offsets and indices, and refuses indices outside', () => {
    expect(indexAt([2, 3, 4], offsetOf([2, 3, 4], [1, 2, 3]))).toEqual([1, 2, 3]);
    expect(() => offsetOf([2, 3], [1])).toThrow(/Index \[1\] has 1 numbers, but the shape 2 × 3 has 2 axes/);
    expect(() => offsetOf([2, 3], [2, 0])).toThrow(/outside the shape 2 × 3/);
    expect(() => offsetOf([2], [0.5])).toThrow(/outside/);
  });

  it('refuses sizes that cannot be, before it is made', () => {
    expect(() => sizeOf([2, -1])).toThrow(/2 × -1 has -1/);
    expect(() => sizeOf([1e5, 1e5])).toThrow(/would hold 10000000000 numbers; the most is/);
    expect(() => tensor([2], [1])).toThrow(/Shape 2 needs 2 numbers, but 1 were given/);
    expect(shapeText([])).toBe('scalar');
  });

  it('is held against a shape, the type of its numbers and how many there are', () => {
    const given = (shape: number[], data: unknown) => () => ensureShape('It', { shape, data } as Tensor, [2]);
    expect(given([2], new Float64Array(2))).not.toThrow();
    expect(given([3], new Float64Array(3))).toThrow(/It has shape 3, but 2 is expected/);
    expect(given([2], [1, 2])).toThrow(/in Array, but a Float64Array is expected/);
    expect(given([2], undefined)).toThrow(/in nothing, but/);
    expect(given([2], new Float64Array(1))).toThrow(/but holds 1 numbers/);
  });
});
