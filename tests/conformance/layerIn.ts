import type { Tensor } from '#engine/core/tensor.ts';
import type { Tensors } from '#engine/nn/layer.ts';
import { layerOf } from '#engine/nn/layers/table.ts';
import { backward, forward, type LayerPass, type Params } from '#engine/nn/model.ts';
import type { LayerSpec } from '#engine/nn/spec.ts';
import { type Inputs, unsupported } from './adapter.ts';
import { maybeTensorIn } from './readInputs.ts';

/** Where a parameter of the engine stands in the format: layer (from 0), the engine's name, the name of the input. */
export type Naming = readonly (readonly [layer: number, name: string, input: string])[];

/** The parameters of a stack of layers, read by their names; every parameter must be named, and a named one be there. */
export function paramsIn(layers: readonly LayerSpec[], inputs: Inputs, naming: Naming): Params {
  return layers.map((_layer, k) =>
    Object.fromEntries(
      naming
        .filter(([layer]) => layer === k)
        .map(([, name, input]) => [
          name,
          maybeTensorIn(inputs, input) ?? unsupported(`The input "${input}" is missing.`),
        ]),
    ),
  );
}

/** What a run of layers gives: the passes, and the gradients of x and of every parameter under its name in the format. */
export interface Run {
  readonly passes: LayerPass[];
  readonly outputs: Readonly<Record<string, Tensor>>;
}

/** Runs layers on x and sends gy back: y, dx, and d<name> for each named parameter. */
export function runLayers(
  layers: readonly LayerSpec[],
  inputs: Inputs,
  naming: Naming,
  x: Tensor,
  gy: Tensor,
  { training = true, states = [] as readonly (Tensors | undefined)[] } = {},
): Run {
  const spec = { input: x.shape.slice(1), layers, loss: 'halfSquares' as const };
  const params = paramsIn(layers, inputs, naming);
  const passes = forward(spec, params, x, { training }, states);
  const blames = backward(spec, params, passes, gy, { training });
  const grads = naming.map(([layer, name, input]) => [`d${input}`, blames[layer]!.grads[name]!]);
  return { passes, outputs: { y: passes.at(-1)!.a, dx: blames[0]!.dx, ...Object.fromEntries(grads) } };
}

/** The layer of a spec, its spec checked against an input shape. */
export function checkedLayer(spec: LayerSpec, input: readonly number[]) {
  const layer = layerOf(spec);
  layer.outputShape(spec, input, `The layer (${spec.kind})`);
  return layer;
}
