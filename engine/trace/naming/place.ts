import { entryName } from '../../nn/layers/chainNames.ts';
import type { LayerSpec, ModelSpec } from '../../nn/spec.ts';
import { inputName } from '../lookup.ts';

/**
 * One step into a block: along which way, which branch (from 1) where there are several, and which layer of it (0:
 * what enters).
 */
export interface PathStep {
  readonly way: 'body' | 'shortcut' | 'branch';
  readonly branch?: number;
  readonly layer: number;
}

/** Where a tensor of a network belongs. */
export interface Place {
  /** The layer of the network, from 1; 0 for what belongs to no layer. */
  readonly layer: number;
  readonly path: readonly PathStep[];
  /** The layer that owns the tensor; nothing for what belongs to no layer. */
  readonly spec?: LayerSpec;
  /** How the names of its tensors begin, and the tensor that enters it. */
  readonly prefix: string;
  readonly input: string;
  /** The name without the way to it: `W`, `net_f`, `x` for what enters a way of a block. */
  readonly name: string;
}

interface Inner {
  readonly step: PathStep;
  readonly begin: string;
  readonly chain: readonly LayerSpec[];
  readonly name: string;
}

/** The first step of a name into a block, e.g. of `body2_W` or `branch1_x`. */
function stepInto(block: LayerSpec | undefined, name: string): Inner | undefined {
  if (block?.kind === 'residual') {
    const [, way, layer, rest] = /^(body|shortcut)(\d*)_(.+)$/.exec(name) ?? [];
    if (way !== 'body' && way !== 'shortcut') return undefined;
    return {
      step: { way, layer: Number(layer) },
      begin: way,
      chain: (way === 'body' ? block.body : block.shortcut) ?? [],
      name: rest!,
    };
  }
  if (block?.kind !== 'parallel') return undefined;
  const [, branch, layer = '0', rest] = /^branch(\d+)_(?:(\d+)_)?(.+)$/.exec(name) ?? [];
  if (!branch) return undefined;
  return {
    step: { way: 'branch', branch: Number(branch), layer: Number(layer) },
    begin: `branch${branch}_`,
    chain: block.branches[Number(branch) - 1] ?? [],
    name: rest!,
  };
}

/**
 * Finds the layer, counted from 1, that owns a tensor of a trace by its name (`L3.body2_W`), however deep it lies in
 * blocks.
 */
export function placeOf(model: ModelSpec, tensor: string): Place {
  const [, number, whole] = /^L(\d+)\.(.+)$/.exec(tensor) ?? [];
  if (!number) return { layer: 0, path: [], prefix: '', input: '', name: tensor };
  const layer = Number(number);
  const path: PathStep[] = [];
  let spec = model.layers[layer - 1];
  let prefix = `L${layer}.`;
  let input = inputName(layer);
  let name = whole!;
  for (let inner = stepInto(spec, name); inner; inner = stepInto(spec, name)) {
    const { step, begin, chain } = inner;
    path.push(step);
    name = inner.name;
    if (step.layer === 0) break;
    input = prefix + (step.layer === 1 ? entryName(begin) : `${begin}${step.layer - 1}_a`);
    prefix = `${prefix}${begin}${step.layer}_`;
    spec = chain[step.layer - 1];
  }
  return { layer, path, ...(spec ? { spec } : {}), prefix, input, name };
}

/**
 * The place of a layer as a mark: `(3)`, `(3.2)` in a body, `(3.s1)` on a shortcut, `(3.b2.1)` in a branch; 0 is what
 * enters.
 */
export const placeMark = ({ layer, path }: Place): string =>
  `(${[
    layer,
    ...path.map(({ way, branch, layer: at }) =>
      way === 'body' ? `${at}` : way === 'shortcut' ? `s${at}` : `b${branch}.${at}`,
    ),
  ].join('.')})`;
