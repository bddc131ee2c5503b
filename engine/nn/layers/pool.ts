import { ensure } from '../../core/engineError.ts';
import type { Shape } from '../../core/tensor.ts';
import { imageShape } from './image.ts';
import { type Padding, type Pair, type WindowSpec, windowAxes } from './padding.ts';
import { coverOf, type WindowAxis } from './windowAxis.ts';

/** The window of a pooling layer; `stride` is the kernel unless said otherwise, `padding` none. */
export interface PoolWindow {
  readonly kernel: Pair;
  readonly stride?: Pair;
  readonly padding?: Padding;
  /** Also count a last window that hangs over the end, unless it would begin in the padding behind it. */
  readonly ceil?: boolean;
}

/**
 * The two axes of a pooling window over an image of the given shape [C, H, W]. Source: Dumoulin and Visin 2016; `ceil` as
 * in PyTorch.
 */
export const poolAxes = (spec: PoolWindow & WindowSpec, [, height, width]: Shape, where?: string) =>
  windowAxes({ ...spec, stride: spec.stride ?? spec.kernel }, height!, width!, where);

/** The shape after pooling; refuses an input that is no image and a window that lies in the padding alone. */
export function poolShape(spec: PoolWindow & WindowSpec, input: Shape, where: string): Shape {
  const [channels] = imageShape(input, where);
  const axes = poolAxes(spec, input, where);
  ensure(
    axes.every((axis) => coverOf(axis).positions.every(Boolean)),
    () => `${where} has a window that lies in the padding alone. Use less padding or a larger kernel.`,
  );
  return [channels, ...axes.map(({ out }) => out)];
}

/** Runs over every window of every plane of a batch: the plane's first pixel, the window's place, and its position. */
export function eachWindow(
  planes: number,
  rows: WindowAxis,
  columns: WindowAxis,
  see: (image: number, place: number, p: number, q: number) => void,
): void {
  for (let plane = 0; plane < planes; plane++)
    for (let p = 0; p < rows.out; p++)
      for (let q = 0; q < columns.out; q++)
        see(plane * rows.n * columns.n, (plane * rows.out + p) * columns.out + q, p, q);
}
