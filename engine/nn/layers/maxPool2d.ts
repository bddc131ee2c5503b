import { zeros } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';
import type { Pair } from './padding.ts';
import { eachWindow, type PoolWindow, poolAxes, poolShape } from './pool.ts';
import { inputAt } from './windowAxis.ts';

/** The largest number of each window. */
export interface MaxPool2dSpec extends PoolWindow {
  readonly kind: 'maxPool2d';
  readonly dilation?: Pair;
}

/**
 * y = the largest pixel of each window of x [N, C, H, W]; padding counts as −∞. Where several are largest, the first in
 * row-major order is chosen and gets the whole blame. Saves `chosen`: where it lies in its plane, row · W + column.
 * Source: Scherer, Müller and Behnke 2010; ties as in PyTorch.
 */
export const maxPool2d: Layer<MaxPool2dSpec> = {
  kind: 'maxPool2d',
  outputShape: poolShape,
  parameters: () => ({}),

  forward(spec, _params, x) {
    const [batch, channels, ...size] = x.shape as [number, number, number, number];
    const [rows, columns] = poolAxes(spec, [channels, ...size]);
    const y = zeros([batch, channels, rows.out, columns.out]);
    const chosen = zeros(y.shape);
    eachWindow(batch * channels, rows, columns, (image, place, p, q) => {
      let best = -Infinity;
      let first = -1;
      for (let u = 0; u < rows.kernel; u++) {
        const row = inputAt(rows, p, u);
        if (row < 0 || row >= rows.n) continue;
        for (let v = 0; v < columns.kernel; v++) {
          const column = inputAt(columns, q, v);
          if (column < 0 || column >= columns.n) continue;
          const at = row * columns.n + column;
          const pixel = x.data[image + at]!;
          if (first < 0 || pixel > best) first = at;
          best = Math.max(best, pixel);
        }
      }
      y.data[place] = best;
      chosen.data[place] = first;
    });
    return { y, saves: { chosen } };
  },

  backward(_spec, _params, { x, y, saves: { chosen } }, dy) {
    const dx = zeros(x.shape);
    const reached = new Uint8Array(dx.data.length);
    const image = x.shape[2]! * x.shape[3]!;
    const area = y.shape[2]! * y.shape[3]!;
    for (let place = 0; place < dy.data.length; place++) {
      const at = Math.floor(place / area) * image + chosen!.data[place]!;
      const blame = dy.data[place]!;
      dx.data[at] = reached[at] ? dx.data[at]! + blame : blame;
      reached[at] = 1;
    }
    return { dx, grads: {} };
  },
};
