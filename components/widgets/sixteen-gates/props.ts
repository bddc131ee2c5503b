import type { Coding } from '#engine/optim/gate.ts';

/** A line that makes a gate: direction of length 1, its bias, and the distance of the nearest point. */
export interface GateLine {
  readonly w: readonly [number, number];
  readonly b: number;
  readonly margin: number;
}

/** One of the sixteen truth tables. */
export interface GateEntry {
  /** Outputs for the rows 00, 01, 10, 11, e.g. `0110`. */
  readonly bits: string;
  /** A line for each coding, computed while the page was built; none where there is none. */
  readonly lines: Readonly<Record<Coding, GateLine | null>>;
}

/** Properties of the sixteen gates. */
export interface SixteenGatesProps {
  /** Number of the figure, e.g. `5.6`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly gates: readonly GateEntry[];
}
