import type { ActivationChoice } from '#components/lab/microscopeScene.ts';

/** Everything that the figure shows and a link carries. */
export interface ChainScene {
  /** The activation that comes in, the weight, the bias, and the output that is desired. */
  readonly input: number;
  readonly weight: number;
  readonly bias: number;
  readonly desired: number;
  readonly activation: ActivationChoice;
  /** How far the weight is nudged. */
  readonly nudge: number;
  /** The blame of the weight as the reader predicts it; nothing before. */
  readonly guess: number | null;
  /** True when the blame is shown, after a guess or without one. */
  readonly open: boolean;
}

/** What travels along the chain: the weighted sum, the activation, the cost. */
export interface Stations {
  readonly z: number;
  readonly a: number;
  readonly cost: number;
}

/** The engine's answer to a scene. */
export interface ChainAnswer extends Stations {
  /** The factors ∂z/∂w, ∂a/∂z and ∂C/∂a. */
  readonly factors: readonly [number, number, number];
  /** Their product ∂C/∂w, and the blame of the bias. */
  readonly blame: number;
  readonly biasBlame: number;
  /** The stations after the nudge. */
  readonly nudged: Stations;
  /** Costs after nudges of other sizes, in the order of `NUDGES`. */
  readonly costs: readonly number[];
  /** The cost at the weights of the picture, rounded: a curve that is only drawn. */
  readonly curve: readonly number[];
}

/** Properties of the figure. */
export interface NeuronChainProps {
  /** Name of this figure in links. */
  readonly id: string;
  /** Number of the figure, e.g. `12.9`. */
  readonly number: string;
  readonly scene: ChainScene;
  /** The answer for this scene, computed while the page was built: the first frame. */
  readonly answer: ChainAnswer;
}
