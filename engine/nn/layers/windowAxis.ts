/** One axis of a sliding window: input length, kernel, stride, gap between taps, zeros put before, and how many positions. */
export interface WindowAxis {
  readonly n: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly before: number;
  readonly out: number;
}

/**
 * The input index that a tap meets at a position; outside 0 … n − 1 it lies in the padding. Indices count from 0. Source:
 * Dumoulin and Visin 2016.
 */
export const inputAt = ({ stride, dilation, before }: WindowAxis, position: number, tap: number): number =>
  position * stride + tap * dilation - before;

/** The position at which a tap meets an input index, or −1 where it never does. */
export function positionAt({ stride, dilation, before, out }: WindowAxis, index: number, tap: number): number {
  const distance = index + before - tap * dilation;
  const position = distance / stride;
  return distance % stride === 0 && position >= 0 && position < out ? position : -1;
}

/** First position, and the one after the last, at which a tap meets the input and not the padding. */
export function reachOf({ n, stride, dilation, before, out }: WindowAxis, tap: number): readonly [number, number] {
  const shift = tap * dilation - before;
  const from = Math.max(0, Math.ceil(-shift / stride));
  const to = Math.min(out, Math.floor((n - 1 - shift) / stride) + 1);
  return [from, Math.max(from, to)];
}

/** For each position whether its window meets any input, for each input whether any window meets it, for each tap too. */
export function coverOf(axis: WindowAxis): { positions: boolean[]; inputs: boolean[]; taps: boolean[] } {
  const positions = new Array<boolean>(axis.out).fill(false);
  const inputs = new Array<boolean>(axis.n).fill(false);
  const taps = new Array<boolean>(axis.kernel).fill(false);
  for (let tap = 0; tap < axis.kernel; tap++) {
    const [from, to] = reachOf(axis, tap);
    for (let position = from; position < to; position++) {
      positions[position] = true;
      inputs[inputAt(axis, position, tap)] = true;
      taps[tap] = true;
    }
  }
  return { positions, inputs, taps };
}
