import { ensure } from '../core/engineError.ts';
import { type Shape, shapeText } from '../core/tensor.ts';
import { anyActivationOf } from '../functions/activation/table.ts';
import { activationAfter } from './activationAfter.ts';
import { inLayer } from './inLayer.ts';
import type { LayerSpec } from './spec.ts';

/**
 * Refuses an activation that does not exist or cannot stand after a layer whose example has the shape `output`. Softmax
 * makes one distribution of a row: it may follow a row [C] and a sequence of rows [T, C], but over an image [C, H, W]
 * nobody could say along which axis, so there it is refused.
 * @throws EngineError that names the layer.
 */
export function checkActivation(layer: LayerSpec, output: Shape, where: string): void {
  const activation = activationAfter(layer);
  if (activation === undefined) return;
  const { rule } = inLayer(where, () => anyActivationOf(activation));
  ensure(
    !rule.perRow || output.length === 1 || output.length === 2,
    () =>
      `${where} has ${rule.name} over ${shapeText(output)}, but ${rule.name} works on a row of numbers (or on the rows of a sequence). Put a flatten, globalAveragePool2d or reshape layer before it.`,
  );
}
