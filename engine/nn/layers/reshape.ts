import { ensure } from '../../core/engineError.ts';
import { type Shape, shapeText, sizeOf, reshape as withShape } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';

/** Gives every example another shape of the same size. */
export interface ReshapeSpec {
  readonly kind: 'reshape';
  readonly shape: Shape;
}

/** [N, …] → [N, …shape]: the same numbers in row-major order. As NumPy's `reshape`. */
export const reshape: Layer<ReshapeSpec> = {
  kind: 'reshape',

  outputShape({ shape }, input, where) {
    ensure(
      Array.isArray(shape) && shape.every((n) => Number.isInteger(n) && n >= 1),
      () => `${where} has shape ${JSON.stringify(shape)}. Give a list of whole numbers from 1 up.`,
    );
    ensure(
      sizeOf(shape) === sizeOf(input),
      () =>
        `${where} cannot lay ${sizeOf(input)} numbers (${shapeText(input)}) out as ${shapeText(shape)}, which holds ${sizeOf(shape)}. Choose a shape of the same size.`,
    );
    return shape;
  },

  parameters: () => ({}),
  forward: ({ shape }, _params, x) => ({ y: withShape(x, [x.shape[0]!, ...shape]), saves: {} }),
  backward: (_spec, _params, { x }, dy) => ({ dx: withShape(dy, x.shape), grads: {} }),
};
