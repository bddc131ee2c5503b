import { fieldsOf, listOf, numberIn, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import type { DataPoint } from '#engine/landscape/lineFit.ts';

/** What the line fitter shows: what a link carries and undo remembers. */
export interface FitScene {
  readonly points: readonly DataPoint[];
  /** Where the descent starts. */
  readonly m: number;
  readonly c: number;
  /** The learning rate η. */
  readonly rate: number;
  /** Inputs are measured from their mean. */
  readonly centred: boolean;
  /** Errors are drawn as squares, not as segments. */
  readonly squares: boolean;
  /** The point that the keys move, counted from 0. */
  readonly chosen: number;
  /** The step at hand. */
  readonly at: number;
}

/** The version of scenes that links carry. */
export const FIT_VERSION = 1;
export const STEPS = 200;
/** Both axes of the data. */
export const DATA = [0, 10] as const;
export const M = { min: -3, max: 3, step: 0.05 } as const;
export const C = { min: -4, max: 10, step: 0.1 } as const;
export const RATE = { min: 0, max: 0.6, step: 0.001 } as const;
const MOST_POINTS = 12;

/** Checks a scene that came from outside; throws when it is none. */
export function parseFit(value: unknown): FitScene {
  const { points, m, c, rate, centred, squares, chosen, at } = fieldsOf(value);
  const list = listOf(points, 2, MOST_POINTS).map((item) => {
    const { x, y } = fieldsOf(item);
    return { x: numberIn(x, ...DATA), y: numberIn(y, ...DATA) };
  });
  return {
    points: list,
    m: numberIn(m, M.min, M.max),
    c: numberIn(c, C.min, C.max),
    rate: numberIn(rate, RATE.min, RATE.max),
    centred: yesOrNo(centred),
    squares: yesOrNo(squares),
    chosen: wholeIn(chosen, 0, list.length - 1),
    at: wholeIn(at, 0, STEPS),
  };
}
