import type { TruthTable } from '#engine/optim/gate.ts';

/** A gate that can be built, with weights and a threshold that make it. */
export interface GateChoice {
  readonly id: string;
  readonly title: string;
  readonly table: TruthTable;
  readonly w: readonly [number, number];
  readonly theta: number;
}

/** What the builder shows: what a link carries and undo remembers. */
export interface GateScene {
  readonly gate: string;
  readonly w1: number;
  readonly w2: number;
  readonly theta: number;
  readonly atThreshold: boolean;
}

/** Properties of the gate builder. */
export interface GateBuilderProps {
  /** Number of the figure, e.g. `5.2`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** The first one is the start. */
  readonly gates: readonly GateChoice[];
}
