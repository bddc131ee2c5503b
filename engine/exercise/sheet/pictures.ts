import { range } from '../../core/range.ts';
import { constant, product, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';

/** A picture whose pixels are formulas, row after row. */
export interface Picture {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => Expr;
}

const ZERO = constant(0);

/** A picture over leaves; outside of it there are zeros. */
export const picture = (height: number, width: number, pixels: readonly Expr[]): Picture => ({
  height,
  width,
  at: (row, column) =>
    row < 0 || column < 0 || row >= height || column >= width ? ZERO : pixels[row * width + column]!,
});

/** Every entry of a grid by its row and column, row after row. */
export const gridOf = (height: number, width: number, entry: (row: number, column: number) => Expr): Expr[] =>
  range(height * width).map((i) => entry(Math.floor(i / width), i % width));

/** Kernel times window, added up, with the window's corner at a row and column; the kernel is not turned. */
export const overWindow = (kernel: Picture, image: Picture, row: number, column: number): Expr =>
  sum(...gridOf(kernel.height, kernel.width, (u, v) => product(kernel.at(u, v), image.at(row + u, column + v))));

/** The same picture turned by half a turn. */
export const turned = ({ height, width, at }: Picture): Picture => ({
  height,
  width,
  at: (row, column) => at(height - 1 - row, width - 1 - column),
});

/** The same picture with rows and columns exchanged. */
export const transposed = ({ height, width, at }: Picture): Picture => ({
  height: width,
  width: height,
  at: (row, column) => at(column, row),
});
