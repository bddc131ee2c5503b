import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/tensor.ts';
import { layerOf } from './layers/table.ts';
import type { Params } from './model.ts';
import { type ModelSpec, shapesOf } from './spec.ts';

/** One number among the parameters: layer counted from 1, name of the tensor, offset in its data. */
export interface ParameterAt {
  readonly layer: number;
  readonly name: string;
  readonly offset: number;
}

/** Every single parameter of a network, in the order layer by layer, tensor by tensor, row by row. */
export function* eachParameter(params: Params): Generator<ParameterAt> {
  for (let k = 0; k < params.length; k++)
    for (const [name, t] of Object.entries(params[k]!))
      for (let offset = 0; offset < t.data.length; offset++) yield { layer: k + 1, name, offset };
}

/** The tensor that holds a parameter. Of its own shape. */
export const tensorOf = (params: Params, { layer, name }: ParameterAt): Tensor => params[layer - 1]![name]!;

/** New parameters in which a single number is replaced. All shapes stay. */
export function withParameter(params: Params, at: ParameterAt, value: number): Params {
  const old = tensorOf(params, at);
  const data = old.data.slice();
  data[at.offset] = value;
  return params.map((layer, k) => (k === at.layer - 1 ? { ...layer, [at.name]: { shape: old.shape, data } } : layer));
}

/** New parameters from two sets, number by number. */
export const zipParams = (a: Params, b: Params, f: (a: number, b: number) => number): Params =>
  a.map((layer, k) =>
    Object.fromEntries(
      Object.entries(layer).map(([name, t]) => [
        name,
        { shape: t.shape, data: t.data.map((value, i) => f(value, b[k]![name]!.data[i]!)) },
      ]),
    ),
  );

/** How many numbers a network learns, counted from its spec alone. */
export function parameterCount(spec: ModelSpec): number {
  const shapes = shapesOf(spec);
  return spec.layers.reduce(
    (total, layer, k) =>
      total +
      Object.values(layerOf(layer).parameters(layer, shapes[k]!)).reduce((sum, { shape }) => sum + sizeOf(shape), 0),
    0,
  );
}
