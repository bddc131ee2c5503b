import type { HeightGrid } from '#components/plot/contourPaths.ts';
import { C, DATA, M } from '#components/scenes/fitScene.ts';
import { type DataPoint, lineLoss } from '#engine/landscape/lineFit.ts';
import type { FitScene } from './props.ts';

export { C, DATA, FIT_VERSION, M, parseFit, RATE, STEPS } from '#components/scenes/fitScene.ts';

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
