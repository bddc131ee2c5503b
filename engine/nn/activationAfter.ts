import type { ActivationSpec } from '../functions/activation/table.ts';
import type { LayerSpec } from './spec.ts';

/**
 * The activation that follows a layer, or none where the layer has no such field. Light: what explains may load it alone.
 * By name, with its settings.
 */
export const activationAfter = (layer: LayerSpec): ActivationSpec | undefined =>
  'activation' in layer ? layer.activation : undefined;
