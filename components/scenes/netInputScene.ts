import { fieldsOf, listOf, numberIn, oneOf } from '#components/lab/sceneFields.ts';

/** One input with its weight. */
export interface Row {
  readonly x: number;
  readonly w: number;
}

/** What the net-input bench shows: what a link carries and undo remembers. */
export interface NetInputScene {
  readonly rows: readonly Row[];
  readonly b: number;
  readonly coding: 'binary' | 'bipolar';
}

/** The version of scenes that links carry. */
export const NET_INPUT_VERSION = 1;
export const MOST_INPUTS = 6;

/** Checks a scene that came from outside; throws when it is none. */
export function parseNetInput(value: unknown): NetInputScene {
  const { rows, b, coding } = fieldsOf(value);
  return {
    rows: listOf(rows, 1, MOST_INPUTS).map((row) => {
      const { x, w } = fieldsOf(row);
      return { x: numberIn(x, -1e6, 1e6), w: numberIn(w, -1e6, 1e6) };
    }),
    b: numberIn(b, -1e6, 1e6),
    coding: oneOf(coding, ['binary', 'bipolar']),
  };
}
