import { fieldsOf, listOf, numberIn, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import type { HeightGrid } from '#components/plot/contourPaths.ts';
import { type DataPoint, lineLoss } from '#engine/landscape/lineFit.ts';
import type { FitScene } from './props.ts';

export const FIT_VERSION = 1;
export const STEPS = 200;
/** Both axes of the data. */
export const DATA = [0, 10] as const;
export const M = { min: -2, max: 3, step: 0.05 } as const;
export const C = { min: -4, max: 10, step: 0.1 } as const;
export const RATE = { min: 0, max: 0.6, step: 0.001 } as const;
const MOST_POINTS = 12;
const LINES = 45;
/** Heights of the contour lines; those below the bottom of the bowl are empty. */
export const LEVELS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 400] as const;

/** How far the origin of the inputs has moved: to their mean, or not at all. */
export const originOf = ({ points, centred }: FitScene): number =>
  centred ? points.reduce((sum, { x }) => sum + x, 0) / points.length : 0;

/** The points as the descent sees them. */
export function pointsIn(scene: FitScene): DataPoint[] {
  const origin = originOf(scene);
  return scene.points.map(({ x, y }) => ({ x: x - origin, y }));
}

const along = ({ min, max }: { readonly min: number; readonly max: number }): number[] =>
  Array.from({ length: LINES }, (_, i) => min + ((max - min) * i) / (LINES - 1));

/** The loss over the map of all m and c. */
export function heightsOver(points: readonly DataPoint[]): HeightGrid {
  const [a, b] = [along(M), along(C)];
  return { a, b, heights: b.flatMap((c) => a.map((m) => lineLoss(points, { m, c }).loss)) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
/** A place of the data inside of the picture, to one decimal. */
export const inData = (value: number): number => tenth(Math.max(DATA[0], Math.min(DATA[1], value)));
/** A value between bounds, to two decimals. */
export const within = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.round(Math.max(min, Math.min(max, value)) * 100) / 100;

/** The points with one of them moved. */
export const moved = (points: readonly DataPoint[], k: number, x: number, y: number): DataPoint[] =>
  points.map((point, i) => (i === k ? { x: inData(x), y: inData(y) } : point));

/** The point nearest to a place. */
export const nearest = (points: readonly DataPoint[], x: number, y: number): number => {
  const far = ({ x: px, y: py }: DataPoint): number => (px - x) * (px - x) + (py - y) * (py - y);
  return points.reduce((best, point, i) => (far(point) < far(points[best]!) ? i : best), 0);
};

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
