import { range } from '../../core/range.ts';
import { inputAt, type WindowAxis } from '../../nn/layers/windowAxis.ts';

/** An index of a batch of images: example, channel, row, column. */
export type PoolIndex = readonly [number, number, number, number];

/** The pixels that a window meets at a position, row by row; those in the padding are left out. */
export const windowPixels = (
  [rows, columns]: readonly [WindowAxis, WindowAxis],
  [n, c, p, q]: PoolIndex,
): PoolIndex[] =>
  range(rows.kernel)
    .flatMap((u) => range(columns.kernel).map((v): PoolIndex => [n, c, inputAt(rows, p, u), inputAt(columns, q, v)]))
    .filter(([, , row, column]) => row >= 0 && row < rows.n && column >= 0 && column < columns.n);
