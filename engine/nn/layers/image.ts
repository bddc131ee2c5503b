import { ensure } from '../../core/engineError.ts';
import { type Shape, shapeText } from '../../core/tensor.ts';

/**
 * Channels, height and width of an image [C, H, W]; refuses another shape with a sentence that names the layer. No rule
 * of the field: a guard; the order [C, H, W] is PyTorch's.
 */
export function imageShape(input: Shape, where: string): readonly [number, number, number] {
  ensure(
    input.length === 3,
    () =>
      `${where} takes images of channels × height × width, but its input is ${shapeText(input)}. Put a reshape layer before it.`,
  );
  return input as unknown as readonly [number, number, number];
}
