import { denseParams } from '#engine/ledger/parameterCounts.ts';

export { BUILDER_VERSION, MOST_LAYERS, MOST_UNITS, parseBuilder } from '#components/scenes/builderScene.ts';

/** What one dense layer holds. */
export interface LayerCount {
  readonly from: number;
  readonly to: number;
  readonly weights: number;
  readonly biases: number;
  readonly all: number;
}

/** What a whole network holds, layer by layer and in all. */
export interface NetworkCount {
  readonly layers: readonly LayerCount[];
  readonly weights: number;
  readonly biases: number;
  readonly all: number;
  /** Hidden layers: all but inputs and outputs. */
  readonly hidden: number;
}

/** Counts the parameters of dense layers of these sizes, inputs first. */
export function countsOf(sizes: readonly number[]): NetworkCount {
  const layers = sizes.slice(1).map((to, k) => {
    const from = sizes[k]!;
    const all = denseParams(from, to);
    const weights = denseParams(from, to, false);
    return { from, to, weights, biases: all - weights, all };
  });
  const total = (of: (layer: LayerCount) => number): number => layers.reduce((sum, layer) => sum + of(layer), 0);
  return {
    layers,
    weights: total(({ weights }) => weights),
    biases: total(({ biases }) => biases),
    all: total(({ all }) => all),
    hidden: sizes.length - 2,
  };
}

/** One more hidden layer before the outputs, as wide as the one before it, but no wider than 16. */
export const grown = (sizes: readonly number[]): number[] => [
  ...sizes.slice(0, -1),
  Math.min(16, sizes.at(-2)!),
  sizes.at(-1)!,
];
