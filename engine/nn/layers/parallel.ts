import { ensure } from '../../core/engineError.ts';
import type { Layer, Tensors } from '../layer.ts';
import type { LayerSpec } from '../spec.ts';
import {
  type Chain,
  chainBackward,
  chainForward,
  chainParameters,
  chainShapes,
  chainState,
  type LayerOf,
} from './chain.ts';
import { exitName } from './chainNames.ts';
import { concat, concatShape, split } from './concat.ts';

/** Branches that all read the same input; their outputs are laid side by side. An empty branch hands the input on. */
export interface ParallelSpec {
  readonly kind: 'parallel';
  readonly branches: readonly (readonly LayerSpec[])[];
  /** The axis of an example along which the outputs are joined: 0 (channels) unless said otherwise. */
  readonly axis?: number;
}

/** The most branches of one block. */
export const MAX_BRANCHES = 64;

const merge = (records: readonly Tensors[]): Tensors => Object.assign({}, ...records);

/**
 * y = [branch1(x), branch2(x), …] along one axis; the blame of x is the sum of what comes back along all branches.
 * Names inside: `branch1_1_W`, `branch2_3_a`; `branch2_x` is the input as the second branch sees it.
 * Source: Szegedy et al., "Going deeper with convolutions", 2015 (the inception module).
 * @throws EngineError from its `outputShape`, for branches that do not fit together.
 */
export function parallelLayer(layerOf: LayerOf): Layer<ParallelSpec> {
  const chainsOf = ({ branches }: ParallelSpec): Chain[] =>
    branches.map((specs, k) => ({ layerOf, specs, prefix: `branch${k + 1}_` }));
  return {
    kind: 'parallel',

    outputShape(spec, input, where) {
      ensure(
        Array.isArray(spec.branches) && spec.branches.length >= 1 && spec.branches.length <= MAX_BRANCHES,
        () => `${where} needs a list of 1 to ${MAX_BRANCHES} branches, each a list of layers.`,
      );
      const shapes = chainsOf(spec).map((chain) => chainShapes(chain, input, where).at(-1)!);
      return concatShape(shapes, spec.axis ?? 0, where);
    },

    parameters: (spec, input) => Object.assign({}, ...chainsOf(spec).map((chain) => chainParameters(chain, input))),
    state: (spec, input) => merge(chainsOf(spec).map((chain) => chainState(chain, input))),

    forward(spec, params, x, context, state) {
      const made = chainsOf(spec).map((chain) => chainForward(chain, params, x, context, state));
      const y = concat(
        made.map((branch) => branch.y),
        (spec.axis ?? 0) + 1,
      );
      return {
        y,
        saves: merge(made.map(({ saves }) => saves)),
        state: merge(made.map((branch) => branch.state)),
        draws: merge(made.map(({ draws }) => draws)),
      };
    },

    backward(spec, params, { x, saves }, dy, context, dEnd) {
      const chains = chainsOf(spec);
      const axis = (spec.axis ?? 0) + 1;
      const lengths = chains.map(({ prefix, specs }) => saves[exitName(prefix, specs.length)]!.shape[axis]!);
      const parts = split(dy, axis, lengths);
      const backs = chains.map((chain, k) => chainBackward(chain, params, saves, parts[k]!, context, dEnd));
      const data = backs[0]!.dx.data.slice();
      for (const { dx } of backs.slice(1)) for (let i = 0; i < data.length; i++) data[i]! += dx.data[i]!;
      return {
        dx: { shape: x.shape, data },
        grads: merge(backs.map(({ grads }) => grads)),
        blames: merge(backs.map(({ blames }) => blames)),
      };
    },
  };
}
