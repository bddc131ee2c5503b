import { ensure } from '../core/engineError.ts';
import { type Tensor, zeros } from '../core/tensor.ts';

/**
 * Swaps the first two axes: a batch of sequences `[B, T, …]` becomes `[T, B, …]`, as recurrent layers read it.
 * @throws EngineError for a tensor without a batch and a time axis.
 */
export function timeMajor(batch: Tensor): Tensor {
  const [samples, steps, ...inner] = batch.shape;
  ensure(
    samples !== undefined && steps !== undefined,
    'A batch of sequences needs the axes [batch, time, …]. Add the missing axis.',
  );
  const out = zeros([steps!, samples!, ...inner]);
  const width = inner.reduce((a, b) => a * b, 1);
  for (let b = 0; b < samples!; b++)
    for (let t = 0; t < steps!; t++) {
      const from = (b * steps! + t) * width;
      out.data.set(batch.data.subarray(from, from + width), (t * samples! + b) * width);
    }
  return out;
}
