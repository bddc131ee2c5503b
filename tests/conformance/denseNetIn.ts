import type { Tensor } from '#engine/core/tensor.ts';
import type { LossSpec } from '#engine/functions/loss/table.ts';
import type { Params } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { activationNamed } from './activationIn.ts';
import { type Inputs, unsupported } from './adapter.ts';
import { maybeTensorIn, tensorIn } from './readInputs.ts';

/** A stack of dense layers as the format writes it: inputs W1, b1, W2, b2, … and a list of activations. */
export interface DenseNet {
  readonly spec: ModelSpec;
  readonly params: Params;
}

/** Reads a stack of dense layers; a bias that is not there is none. */
export function denseNetIn(inputs: Inputs, activations: readonly string[], loss: LossSpec): DenseNet {
  const weights: Tensor[] = [];
  for (let k = 1; inputs[`W${k}`] !== undefined; k++) weights.push(tensorIn(inputs, `W${k}`));
  if (!weights.length) return unsupported('The case has no weights W1, W2, …');
  if (activations.length !== weights.length)
    return unsupported(`${weights.length} layers need ${weights.length} activations, not ${activations.length}.`);
  const params = weights.map((W, k): Readonly<Record<string, Tensor>> => {
    const b = maybeTensorIn(inputs, `b${k + 1}`);
    return b ? { W, b } : { W };
  });
  const layers = weights.map((W, k) => ({
    kind: 'dense' as const,
    units: W.shape[0]!,
    bias: 'b' in params[k]!,
    activation: activationNamed(activations[k]!),
  }));
  return { spec: { input: [weights[0]!.shape[1]!], layers, loss }, params };
}

/** Parameters or gradients under the names of the format: `W1`, `b1`, or with a prefix `dW1`, `db1`. */
export const named = (layers: Params, prefix = ''): Record<string, Tensor> =>
  Object.fromEntries(
    layers.flatMap((layer, k) => Object.entries(layer).map(([name, t]) => [`${prefix}${name}${k + 1}`, t])),
  );
