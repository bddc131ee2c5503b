import { reshape, sizeOf } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';

/** Lays every number of an example in one row. */
export interface FlattenSpec {
  readonly kind: 'flatten';
}

/** [N, …] → [N, product]: the same numbers in row-major order. As PyTorch's `Flatten`. */
export const flatten: Layer<FlattenSpec> = {
  kind: 'flatten',
  outputShape: (_spec, input) => [sizeOf(input)],
  parameters: () => ({}),
  forward: (_spec, _params, x) => ({ y: reshape(x, [x.shape[0]!, x.data.length / x.shape[0]!]), saves: {} }),
  backward: (_spec, _params, { x }, dy) => ({ dx: reshape(dy, x.shape), grads: {} }),
};
