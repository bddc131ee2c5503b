import { coverOf, inputAt, reachOf, type WindowAxis } from './windowAxis.ts';

/** The sizes of a convolution: channels, filters, channels that a filter sees, filters of a group, and the two axes. */
export interface ConvSizes {
  readonly channels: number;
  readonly filters: number;
  readonly depth: number;
  readonly share: number;
  readonly rows: WindowAxis;
  readonly columns: WindowAxis;
}

// Sums start at −0, the one number that leaves every first term as it is; sums without any term are set to 0 at the end.

/** Writes 0 where a plane has no term at all: in rows or columns that nothing reaches. */
function clearUnreached(data: Float64Array, rows: readonly boolean[], columns: readonly boolean[]): void {
  if (rows.every(Boolean) && columns.every(Boolean)) return;
  const area = rows.length * columns.length;
  for (let i = 0; i < data.length; i++) {
    const place = i % area;
    if (!rows[Math.floor(place / columns.length)] || !columns[place % columns.length]) data[i] = 0;
  }
}

/** Everything that the loops ask for again and again, looked up once. */
function plan({ channels, filters, depth, share, rows, columns }: ConvSizes) {
  return {
    channels,
    filters,
    depth,
    share,
    image: rows.n * columns.n,
    area: rows.out * columns.out,
    outWidth: columns.out,
    taps: rows.kernel * columns.kernel,
    down: rows.stride * columns.n,
    step: columns.stride,
    // For each tap: the positions that it meets pixels at, and the first pixel that it meets.
    reach: Array.from({ length: rows.kernel * columns.kernel }, (_, tap) => {
      const [u, v] = [Math.floor(tap / columns.kernel), tap % columns.kernel];
      const [top, bottom] = reachOf(rows, u);
      const [left, right] = reachOf(columns, v);
      const pixel = inputAt(rows, top, u) * columns.n + inputAt(columns, left, v);
      return { height: bottom - top, length: right - left, place: top * columns.out + left, pixel };
    }),
  };
}

/**
 * y = W ⋆ x + b for a batch; each sum runs over channels and taps in the order of the kernel, the bias last. x [N, C, H,
 * W], W [filters, C/groups, kh, kw], y [N, filters, H', W']. Source: LeCun et al. 1989.
 */
export function convolve(
  sizes: ConvSizes,
  batch: number,
  W: Float64Array,
  b: Float64Array | undefined,
  x: Float64Array,
  y: Float64Array,
): void {
  const { channels, filters, depth, share, image, area, outWidth, taps, down, step, reach } = plan(sizes);
  y.fill(-0);
  for (let n = 0; n < batch; n++)
    for (let o = 0; o < filters; o++)
      for (let c = 0; c < depth; c++) {
        const plane = (n * filters + o) * area;
        const picture = (n * channels + Math.floor(o / share) * depth + c) * image;
        for (let tap = 0; tap < taps; tap++) {
          const { height, length, place, pixel } = reach[tap]!;
          const w = W[(o * depth + c) * taps + tap]!;
          for (let p = 0; p < height; p++) {
            const to = plane + place + p * outWidth;
            const from = picture + pixel + p * down;
            for (let q = 0; q < length; q++) y[to + q]! += w * x[from + q * step]!;
          }
        }
      }
  if (b) for (let i = 0; i < y.length; i++) y[i]! += b[Math.floor(i / area) % filters]!;
  else clearUnreached(y, coverOf(sizes.rows).positions, coverOf(sizes.columns).positions);
}

/**
 * The blames of pixels and weights, given that of the outputs. A pixel's sum runs over filters, then taps; a weight's
 * over examples, then positions row by row.
 */
export function convolveBack(
  sizes: ConvSizes,
  batch: number,
  W: Float64Array,
  x: Float64Array,
  dy: Float64Array,
  dx: Float64Array,
  dW: Float64Array,
): void {
  const { channels, filters, depth, share, image, area, outWidth, taps, down, step, reach } = plan(sizes);
  dx.fill(-0);
  dW.fill(-0);
  for (let n = 0; n < batch; n++)
    for (let o = 0; o < filters; o++)
      for (let c = 0; c < depth; c++) {
        const plane = (n * filters + o) * area;
        const picture = (n * channels + Math.floor(o / share) * depth + c) * image;
        for (let tap = 0; tap < taps; tap++) {
          const { height, length, place, pixel } = reach[tap]!;
          const weight = (o * depth + c) * taps + tap;
          const w = W[weight]!;
          let sum = dW[weight]!;
          for (let p = 0; p < height; p++) {
            const to = plane + place + p * outWidth;
            const from = picture + pixel + p * down;
            for (let q = 0; q < length; q++) {
              const blame = dy[to + q]!;
              dx[from + q * step]! += blame * w;
              sum += blame * x[from + q * step]!;
            }
          }
          dW[weight] = sum;
        }
      }
  const [tall, wide] = [coverOf(sizes.rows), coverOf(sizes.columns)];
  clearUnreached(dx, tall.inputs, wide.inputs);
  clearUnreached(dW, tall.taps, wide.taps);
}
