import { ensure } from '../../core/engineError.ts';
import type { ActivationSpec } from '../../functions/activation/table.ts';
import type { Layer } from '../layer.ts';

/** An activation as a layer of its own, after layers that have no field for one. */
export interface ActivationLayerSpec {
  readonly kind: 'activation';
  readonly activation: ActivationSpec;
}

/**
 * z = x; the network applies the activation named in the spec to it, as after any other layer. Any shape. As PyTorch's
 * activation modules.
 */
export const activation: Layer<ActivationLayerSpec> = {
  kind: 'activation',

  outputShape(spec, input, where) {
    ensure(spec.activation !== undefined, () => `${where} names no activation. Give one, e.g. "relu".`);
    return input;
  },

  parameters: () => ({}),
  forward: (_spec, _params, x) => ({ y: x, saves: {} }),
  backward: (_spec, _params, _pass, dy) => ({ dx: dy, grads: {} }),
};
