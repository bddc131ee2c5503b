import { ensure } from '../../core/engineError.ts';
import { type Shape, shapeText, type Tensor, zeros } from '../../core/tensor.ts';
import { negativeSlope } from './negativeSlope.ts';

/** Parametric ReLU at a given slope `a`; where `a` is learned, use `preluForward` and `preluBackward` (He et al. 2015). */
export const prelu = negativeSlope('prelu', { a: 0.25 }, 'a', ({ a }) => a!);

/** Which of the slopes belongs to each offset: one for all, or one per channel. */
function channelOf(shape: Shape, slopes: number, axis: number): (offset: number) => number {
  ensure(
    slopes === 1 || shape[axis] === slopes,
    () =>
      `A parametric ReLU with ${slopes} slopes needs ${slopes} channels on axis ${axis}, but the input is ${shapeText(shape)}. Give one slope, or one for each channel.`,
  );
  if (slopes === 1) return () => 0;
  const inner = shape.slice(axis + 1).reduce((size, n) => size * n, 1);
  return (offset) => Math.floor(offset / inner) % slopes;
}

/** y = z above zero, a·z at and below; `a` holds one slope, or one for each channel along `axis`. */
export function preluForward(z: Tensor, a: Tensor, axis = 1): Tensor {
  const channel = channelOf(z.shape, a.data.length, axis);
  return { shape: z.shape, data: z.data.map((value, i) => (value > 0 ? value : a.data[channel(i)]! * value)) };
}

/** ∂E/∂z, and ∂E/∂a: the blame times the input, summed over all entries that the slope acts on. */
export function preluBackward(z: Tensor, a: Tensor, dy: Tensor, axis = 1): { dz: Tensor; da: Tensor } {
  const channel = channelOf(z.shape, a.data.length, axis);
  const da = zeros(a.shape);
  const data = dy.data.map((blame, i) => {
    if (z.data[i]! > 0) return blame;
    const c = channel(i);
    da.data[c] = da.data[c]! + blame * z.data[i]!;
    return blame * a.data[c]!;
  });
  return { dz: { shape: z.shape, data }, da };
}
