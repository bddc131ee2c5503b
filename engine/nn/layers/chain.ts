import { EngineError, ensure } from '../../core/engineError.ts';
import type { Shape, Tensor } from '../../core/tensor.ts';
import { activationBlame, applyActivation } from '../../functions/activation/applyActivation.ts';
import { activationAfter } from '../activationAfter.ts';
import { checkActivation } from '../checkActivation.ts';
import { inLayer } from '../inLayer.ts';
import type { Context, Layer, ParameterSpec, Tensors } from '../layer.ts';
import type { LayerSpec } from '../spec.ts';
import { entryName, exitName, placeName } from './chainNames.ts';

/** Finds the layer of a spec; handed to blocks, which hold layers of any kind. @throws EngineError for an unknown kind. */
export type LayerOf = (spec: LayerSpec) => Layer<LayerSpec>;

/** Layers that follow each other inside a block. Their tensors are named `prefix` + place + `_`, e.g. `body2_W`. */
export interface Chain {
  readonly layerOf: LayerOf;
  readonly specs: readonly LayerSpec[];
  readonly prefix: string;
}

type Named = Record<string, Tensor>;

const nameOf = ({ prefix }: Chain, k: number): string => placeName(prefix, k);

/** Tensors of a block that belong to one layer, under the names that this layer gives them. */
function own(all: Tensors | undefined, prefix: string): Tensors {
  const mine: Named = {};
  for (const [name, t] of Object.entries(all ?? {})) if (name.startsWith(prefix)) mine[name.slice(prefix.length)] = t;
  return mine;
}

function collect<T>(into: Record<string, T>, prefix: string, from: Readonly<Record<string, T>> | undefined): void {
  for (const [name, value] of Object.entries(from ?? {})) into[prefix + name] = value;
}

/**
 * The shape of one example after each layer of the chain, the input's first; refuses what cannot be. No rule of the
 * field: layers one after the other, as in PyTorch's `Sequential`.
 */
export function chainShapes(chain: Chain, input: Shape, where: string): Shape[] {
  const { specs, prefix, layerOf } = chain;
  ensure(Array.isArray(specs), () => `${where} needs a list of layers as its ${prefix}, e.g. [] for none.`);
  const shapes: Shape[] = [input];
  specs.forEach((spec, k) => {
    if (typeof spec !== 'object' || spec === null)
      throw new EngineError(`${where}: layer ${k + 1} of its ${prefix} is no layer. Give an object with a kind.`);
    const here = `${where}, ${prefix} layer ${k + 1} (${spec.kind})`;
    const output = inLayer(here, () => layerOf(spec).outputShape(spec, shapes[k]!, here));
    checkActivation(spec, output, here);
    shapes.push(output);
  });
  return shapes;
}

/** All parameters of the chain; the spec has been checked. By names such as `body2_W`, each with its shape. */
export function chainParameters(chain: Chain, input: Shape): Record<string, ParameterSpec> {
  const shapes = chainShapes(chain, input, 'The block');
  const all: Record<string, ParameterSpec> = {};
  chain.specs.forEach((spec, k) => {
    collect(all, nameOf(chain, k), chain.layerOf(spec).parameters(spec, shapes[k]!));
  });
  return all;
}

/**
 * The states that the layers of the chain start with. By names such as `body2_mask`, each of the shape that its layer
 * has.
 */
export function chainState(chain: Chain, input: Shape): Named {
  const shapes = chainShapes(chain, input, 'The block');
  const all: Named = {};
  chain.specs.forEach((spec, k) => {
    collect(all, nameOf(chain, k), chain.layerOf(spec).state?.(spec, shapes[k]!));
  });
  return all;
}

/** What a chain gives: its output, and under block names what its layers saved, keep and drew. */
export interface ChainForward {
  readonly y: Tensor;
  readonly saves: Tensors;
  readonly state: Tensors;
  readonly draws: Tensors;
}

/**
 * Runs x through the chain. Saves the input as e.g. `body_x` and each layer's `z` and `a` beside what the layer saves. x
 * and all that is saved have the batch as first axis.
 */
export function chainForward(
  chain: Chain,
  params: Tensors,
  x: Tensor,
  context: Context,
  given?: Tensors,
): ChainForward {
  const saves: Named = { [entryName(chain.prefix)]: x };
  const state: Named = {};
  const draws: Named = {};
  let y = x;
  chain.specs.forEach((spec, k) => {
    const name = nameOf(chain, k);
    const made = chain.layerOf(spec).forward(spec, own(params, name), y, context, own(given, name));
    collect(saves, name, made.saves);
    collect(state, name, made.state);
    collect(draws, name, made.draws);
    const activation = activationAfter(spec);
    y = made.y;
    if (activation !== undefined) {
      saves[`${name}z`] = made.y;
      y = applyActivation(activation, made.y);
    }
    saves[`${name}a`] = y;
  });
  return { y, saves, state, draws };
}

/**
 * Sends the blame of the chain's output back; `blames` has that of every `z`, `a` and saved value, and of the input.
 * Every blame has the shape of the tensor that it belongs to.
 */
export function chainBackward(
  chain: Chain,
  params: Tensors,
  saves: Tensors,
  dy: Tensor,
  context: Context,
  dEnd?: Tensors,
): { dx: Tensor; grads: Tensors; blames: Tensors } {
  const grads: Named = {};
  const blames: Named = {};
  let da = dy;
  for (let k = chain.specs.length - 1; k >= 0; k--) {
    const spec = chain.specs[k]!;
    const name = nameOf(chain, k);
    const x = saves[exitName(chain.prefix, k)]!;
    const a = saves[`${name}a`]!;
    const activation = activationAfter(spec);
    const z = activation === undefined ? a : saves[`${name}z`]!;
    blames[`${name}a`] = da;
    let dz = da;
    if (activation !== undefined) {
      dz = activationBlame(activation, z, a, da);
      blames[`${name}z`] = dz;
    }
    const pass = { x, y: z, saves: own(saves, name) };
    const back = chain.layerOf(spec).backward(spec, own(params, name), pass, dz, context, own(dEnd, name));
    collect(grads, name, back.grads);
    collect(blames, name, back.blames);
    da = back.dx;
  }
  blames[entryName(chain.prefix)] = da;
  return { dx: da, grads, blames };
}
