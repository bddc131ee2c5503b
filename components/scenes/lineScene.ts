import { fieldsOf, listOf, numberIn, oneOf } from '#components/lab/sceneFields.ts';

/** What the line mover shows: what a link carries and undo remembers. */
export interface LineScene {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
  /** A point to try, inside the picture. */
  readonly probe: readonly [number, number];
  /** How far the plane reaches along both inputs, where that is not 3. */
  readonly reach?: number;
}

/** The version of scenes that links carry. */
export const LINE_VERSION = 1;
/** The plane reaches from −REACH to REACH along both inputs; an exercise with larger numbers opens a wider one. */
const REACH = 3;
export const WIDE_REACH = 8;

/** How far the plane of a scene reaches. */
export const reachOf = ({ reach = REACH }: Pick<LineScene, 'reach'>): number => reach;

/** Checks a scene that came from outside; throws when it is none. */
export function parseLine(value: unknown): LineScene {
  const { w1, w2, b, probe, reach } = fieldsOf(value);
  const wide = reach === undefined ? {} : { reach: Number(oneOf(String(reach), [String(WIDE_REACH)])) };
  const most = reachOf(wide);
  const [p, q] = listOf(probe, 2, 2);
  const size = (number: unknown): number => numberIn(number, -1e6, 1e6);
  return {
    w1: size(w1),
    w2: size(w2),
    b: size(b),
    probe: [numberIn(p, -most, most), numberIn(q, -most, most)],
    ...wide,
  };
}
