/** One question: a slope, a rate, and whether one wants to get down or up. */
export interface WayQuestion {
  readonly slope: number;
  readonly rate: number;
  readonly goal: 'down' | 'up';
  /** The weight that stands here. */
  readonly w: number;
}

/** Questions drawn from one seed. */
export interface WayRound {
  readonly seed: number;
  readonly questions: readonly WayQuestion[];
}

/** The ways to go; `stay` where the ground is level. */
export const WAYS = ['left', 'stay', 'right'] as const;
export type Way = (typeof WAYS)[number];

/** What the quiz shows: what a link carries and undo remembers. */
export interface WayScene {
  /** Round and question at hand, counted from 0. */
  readonly round: number;
  readonly at: number;
  /** The answers of this round so far. */
  readonly answers: readonly Way[];
}

/** Properties of the sign quiz. */
export interface WhichWayProps {
  /** Number of the figure, e.g. `11.2`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly rounds: readonly WayRound[];
}
