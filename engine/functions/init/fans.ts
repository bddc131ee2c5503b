import { ensure } from '../../core/engineError.ts';
import { type Shape, shapeText } from '../../core/tensor.ts';

/**
 * How many inputs and outputs meet in one weight of a tensor [out, in, …window]: each side times the window. Source:
 * Glorot and Bengio 2010; with windows He et al. 2015.
 * @throws EngineError for a shape with fewer than two axes.
 */
export function fansOf(shape: Shape): { fanIn: number; fanOut: number } {
  ensure(
    shape.length >= 2,
    () =>
      `The fans of a weight need the axes out and in, but the shape is ${shapeText(shape)}. Give at least two axes.`,
  );
  const window = shape.slice(2).reduce((size, n) => size * n, 1);
  return { fanIn: shape[1]! * window, fanOut: shape[0]! * window };
}
