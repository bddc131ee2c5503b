import { zeros } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';
import { eachWindow, type PoolWindow, poolAxes, poolShape } from './pool.ts';
import { inputAt, type WindowAxis } from './windowAxis.ts';

/** The mean of each window; `countPadding` (true unless said otherwise) says whether zeros of the padding count too. */
export interface AvgPool2dSpec extends PoolWindow {
  readonly kind: 'avgPool2d';
  readonly countPadding?: boolean;
}

/** How many places of a window count along one axis: pixels alone, or those of the padding too (but not beyond it). */
function countAt(axis: WindowAxis, position: number, countPadding: boolean, after: number): number {
  const from = inputAt(axis, position, 0);
  const to = from + axis.kernel;
  return countPadding ? Math.min(to, axis.n + after) - from : Math.min(to, axis.n) - Math.max(from, 0);
}

/** What the sum of the window at a position is divided by. */
export function divisorAt(spec: AvgPool2dSpec, rows: WindowAxis, columns: WindowAxis, p: number, q: number): number {
  const { padding, countPadding = true } = spec;
  const sides = typeof padding === 'object' && 'bottom' in padding ? padding : undefined;
  // Under "same" padding every window fits, so the kernel counts as a whole.
  const [below, beyond] =
    padding === 'same' ? [Infinity, Infinity] : sides ? [sides.bottom, sides.right] : [rows.before, columns.before];
  return countAt(rows, p, countPadding, below) * countAt(columns, q, countPadding, beyond);
}

/** y = Σ window / divisor for x [N, C, H, W]: pixels row by row, then one division. PyTorch counts padding, TensorFlow does not. */
export const avgPool2d: Layer<AvgPool2dSpec> = {
  kind: 'avgPool2d',
  outputShape: poolShape,
  parameters: () => ({}),

  forward(spec, _params, x) {
    const [batch, channels, ...size] = x.shape as [number, number, number, number];
    const [rows, columns] = poolAxes(spec, [channels, ...size]);
    const y = zeros([batch, channels, rows.out, columns.out]);
    eachWindow(batch * channels, rows, columns, (image, place, p, q) => {
      let sum = -0;
      for (let u = 0; u < rows.kernel; u++) {
        const row = inputAt(rows, p, u);
        if (row < 0 || row >= rows.n) continue;
        for (let v = 0; v < columns.kernel; v++) {
          const column = inputAt(columns, q, v);
          if (column >= 0 && column < columns.n) sum += x.data[image + row * columns.n + column]!;
        }
      }
      y.data[place] = sum / divisorAt(spec, rows, columns, p, q);
    });
    return { y, saves: {} };
  },

  backward(spec, _params, { x }, dy) {
    const [batch, channels, ...size] = x.shape as [number, number, number, number];
    const [rows, columns] = poolAxes(spec, [channels, ...size]);
    const dx = zeros(x.shape);
    const reached = new Uint8Array(dx.data.length);
    eachWindow(batch * channels, rows, columns, (image, place, p, q) => {
      const share = dy.data[place]! / divisorAt(spec, rows, columns, p, q);
      for (let u = 0; u < rows.kernel; u++) {
        const row = inputAt(rows, p, u);
        if (row < 0 || row >= rows.n) continue;
        for (let v = 0; v < columns.kernel; v++) {
          const column = inputAt(columns, q, v);
          if (column < 0 || column >= columns.n) continue;
          const at = image + row * columns.n + column;
          dx.data[at] = reached[at] ? dx.data[at]! + share : share;
          reached[at] = 1;
        }
      }
    });
    return { dx, grads: {} };
  },
};
