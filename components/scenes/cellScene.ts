import { fieldsOf, listOf, numberIn, wholeIn } from '#components/lab/sceneFields.ts';

/** What the cell of chapter 2 gets and has: what a link carries and undo remembers. */
export interface CellScene {
  /** Six inputs, each 0 (quiet) or 1 (active). */
  readonly x: readonly number[];
  /** A weight for each: positive excites, negative inhibits. */
  readonly w: readonly number[];
  /** The cell fires when its sum reaches this. */
  readonly theta: number;
}

/** The version of scenes that links carry. */
export const CELL_VERSION = 1;
export const INPUTS = 6;
/** Largest size of a weight, and of the threshold, that a link may set. */
const MOST = { weight: 9, threshold: 60 } as const;

/** Checks a scene that came from outside; throws when it is none. */
export function parseCell(value: unknown): CellScene {
  const { x, w, theta } = fieldsOf(value);
  return {
    x: listOf(x, INPUTS, INPUTS).map((bit) => wholeIn(bit, 0, 1)),
    w: listOf(w, INPUTS, INPUTS).map((weight) => numberIn(weight, -MOST.weight, MOST.weight)),
    theta: numberIn(theta, -MOST.threshold, MOST.threshold),
  };
}
