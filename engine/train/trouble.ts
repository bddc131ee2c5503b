import { indexAt, type Tensor } from '../core/tensor.ts';
import { activationAfter } from '../nn/activationAfter.ts';
import type { LayerPass, Params } from '../nn/model.ts';
import type { ModelSpec } from '../nn/spec.ts';
import { type Address, address, type Facet } from '../trace/ref.ts';

/** The first number of a run that is not finite. */
export interface Trouble {
  /** Which update it stopped, from 1. */
  readonly update: number;
  /** What it was: `L2.z[0,3]`, `E`, `grad L1.W[0,1]`, `new L2.W[3,1]`. */
  readonly quantity: Address;
  readonly value: number;
  /** The parameter to look at: the one itself, or for other quantities the largest of the layer. */
  readonly parameter: Address;
  /** What happened and what to do, as one sentence. */
  readonly sentence: string;
}

/** Everything that an update computed, in the order in which it was computed. */
export interface Computed {
  readonly spec: ModelSpec;
  readonly params: Params;
  readonly passes: readonly LayerPass[];
  readonly loss: number;
  readonly grads: Params;
  readonly fresh: Params;
}

const REMEDY = 'Lower the learning rate, clip the gradients, or start with smaller weights.';

const firstBad = ({ data }: Tensor): number => data.findIndex((value) => !Number.isFinite(value));

function largestIn(params: Params, layer: number): Address {
  let best: { name: string; at: number; size: number } = { name: '', at: 0, size: -1 };
  for (const [name, { data }] of Object.entries(params[layer - 1] ?? {}))
    data.forEach((value, at) => {
      if (Math.abs(value) > best.size) best = { name, at, size: Math.abs(value) };
    });
  if (best.size < 0) return layer > 1 ? largestIn(params, layer - 1) : '';
  return address(`L${layer}.${best.name}`, indexAt(params[layer - 1]![best.name]!.shape, best.at));
}

/** Every tensor of an update in the order of its computation. */
function* computedTensors({
  spec,
  passes,
  grads,
  fresh,
}: Computed): Generator<[layer: number, name: string, Facet, Tensor]> {
  for (const [k, { z, a }] of passes.entries()) {
    if (activationAfter(spec.layers[k]!) !== undefined) yield [k + 1, 'z', 'value', z];
    yield [k + 1, 'a', 'value', a];
  }
  yield [0, 'E', 'value', { shape: [], data: new Float64Array() }];
  for (let k = grads.length - 1; k >= 0; k--)
    for (const [name, g] of Object.entries(grads[k]!)) yield [k + 1, name, 'grad', g];
  for (const [k, layer] of fresh.entries())
    for (const [name, w] of Object.entries(layer)) yield [k + 1, name, 'new', w];
}

/** The first number of an update that is not finite, or nothing. No rule of the field: IEEE 754 says what overflows. */
export function findTrouble(update: number, computed: Computed): Trouble | undefined {
  const { params, loss, passes } = computed;
  const troubleAt = (quantity: Address, value: number, parameter: Address): Trouble => ({
    update,
    quantity,
    value,
    parameter,
    sentence: `In update ${update}, ${quantity} became ${value}${parameter ? ` (look at ${parameter})` : ''}. ${REMEDY}`,
  });
  for (const [layer, name, facet, t] of computedTensors(computed)) {
    if (name === 'E') {
      if (!Number.isFinite(loss)) return troubleAt('E', loss, largestIn(params, passes.length));
      continue;
    }
    const at = firstBad(t);
    if (at < 0) continue;
    const index = indexAt(t.shape, at);
    const tensor = `L${layer}.${name}`;
    const parameter = facet === 'value' ? largestIn(params, layer) : address(tensor, index);
    return troubleAt(address(tensor, index, facet), t.data[at]!, parameter);
  }
  return undefined;
}
