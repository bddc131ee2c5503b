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

/** One tap of a kernel over one plane: the pixels that it meets, and where it puts what it finds. */
type Tap = (weight: number, pixel: number, pixelStep: number, place: number, length: number) => void;

/** Runs over each channel and tap of a filter, then over the rows on which the tap meets pixels. */
function eachTap({ channels, filters, depth, share, rows, columns }: ConvSizes, n: number, o: number, tap: Tap): void {
  const first = Math.floor(o / share) * depth;
  const plane = (n * filters + o) * rows.out * columns.out;
  for (let c = 0; c < depth; c++) {
    const image = (n * channels + first + c) * rows.n * columns.n;
    for (let u = 0; u < rows.kernel; u++) {
      const [top, bottom] = reachOf(rows, u);
      for (let v = 0; v < columns.kernel; v++) {
        const [left, right] = reachOf(columns, v);
        const weight = ((o * depth + c) * rows.kernel + u) * columns.kernel + v;
        for (let p = top; p < bottom; p++)
          tap(
            weight,
            image + inputAt(rows, p, u) * columns.n + inputAt(columns, left, v),
            columns.stride,
            plane + p * columns.out + left,
            right - left,
          );
      }
    }
  }
}

/** y = W ⋆ x + b for a batch; each sum runs over channels and taps in the order of the kernel, the bias last. */
export function convolve(
  sizes: ConvSizes,
  batch: number,
  W: Float64Array,
  b: Float64Array | undefined,
  x: Float64Array,
  y: Float64Array,
): void {
  const { filters, rows, columns } = sizes;
  const area = rows.out * columns.out;
  y.fill(-0);
  const tap: Tap = (weight, pixel, step, place, length) => {
    const w = W[weight]!;
    for (let q = 0, i = pixel; q < length; q++, i += step) y[place + q]! += w * x[i]!;
  };
  for (let n = 0; n < batch; n++) for (let o = 0; o < filters; o++) eachTap(sizes, n, o, tap);
  if (b) for (let i = 0; i < y.length; i++) y[i]! += b[Math.floor(i / area) % filters]!;
  else clearUnreached(y, coverOf(rows).positions, coverOf(columns).positions);
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
  const { filters, rows, columns } = sizes;
  dx.fill(-0);
  dW.fill(-0);
  const tap: Tap = (weight, pixel, step, place, length) => {
    const w = W[weight]!;
    let sum = dW[weight]!;
    for (let q = 0, i = pixel; q < length; q++, i += step) {
      const blame = dy[place + q]!;
      dx[i]! += blame * w;
      sum += blame * x[i]!;
    }
    dW[weight] = sum;
  };
  for (let n = 0; n < batch; n++) for (let o = 0; o < filters; o++) eachTap(sizes, n, o, tap);
  const [tall, wide] = [coverOf(rows), coverOf(columns)];
  clearUnreached(dx, tall.inputs, wide.inputs);
  clearUnreached(dW, tall.taps, wide.taps);
}
