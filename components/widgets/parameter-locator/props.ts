import type { ParameterOrder } from '#engine/nn/parameterPlace.ts';

/** Everything that the figure shows and a link carries. */
export interface LocatorScene {
  /** Which of the networks. */
  readonly network: number;
  readonly order: ParameterOrder;
  /** Number of the parameter, counted from 0. */
  readonly index: number;
}

/** Properties of the figure. */
export interface ParameterLocatorProps {
  /** Name of this figure in links. */
  readonly id: string;
  /** Number of the figure, e.g. `12.12`. */
  readonly number: string;
  /** Sizes of the networks: inputs, then units of each layer. */
  readonly networks: readonly (readonly number[])[];
  readonly scene: LocatorScene;
}
