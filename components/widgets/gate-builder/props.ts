import type { TruthTable } from '#engine/optim/gate.ts';

/** A gate that can be built, with weights and a threshold that make it. */
export interface GateChoice {
  readonly id: string;
  readonly title: string;
  readonly table: TruthTable;
  readonly w: readonly [number, number];
  readonly theta: number;
}

export type { GateScene } from '#components/scenes/gateScene.ts';

/** Properties of the gate builder. */
export interface GateBuilderProps {
  /** Number of the figure, e.g. `5.2`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** The first one is the start. */
  readonly gates: readonly GateChoice[];
}
