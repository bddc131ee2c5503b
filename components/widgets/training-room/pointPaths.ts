import { classMark, shapeOf } from '#components/plot/classMark.ts';
import type { RoomFacts, RoomPoints } from '#engine/room/roomFacts.ts';
import type { RoomView } from '#engine/room/roomView.ts';
import { outputEnd } from './networkView.ts';

/** All points that look alike, as one path. */
export interface PointPath {
  readonly key: string;
  /** `plus` for the class that is asked about, `minus` for the others, `step` for numbers to be fitted. */
  readonly look: 'plus' | 'minus' | 'step';
  /** The token of its colour. */
  readonly fill: string;
  readonly small: boolean;
  readonly d: string;
}

/** Where the values of a point lie in the drawing. */
export interface PointScales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly axes: readonly [number, number];
}

const RADIUS = 4.6;
const SMALL = 3;

/** Places of points in the drawing. */
export const pointPlace = (facts: RoomFacts, { x }: RoomPoints, i: number, scales: PointScales) => {
  const columns = facts.columns.length;
  return [scales.x(x[i * columns + scales.axes[0]]!), scales.y(x[i * columns + scales.axes[1]]!)] as const;
};

function lookOf(facts: RoomFacts, target: number, asked: number, end: number): Pick<PointPath, 'look' | 'fill'> {
  if (facts.spec.task !== 'regression')
    return target === asked ? { look: 'plus', fill: 'p5' } : { look: 'minus', fill: 'surface' };
  const step = Math.round((5 * Math.max(-end, Math.min(end, target))) / end);
  return { look: 'step', fill: step === 0 ? 'zero' : `${step < 0 ? 'n' : 'p'}${Math.abs(step)}` };
}

/** The points of a room, gathered by how they look: class by shape, the class asked about filled, validation points small. */
export function pointPaths(facts: RoomFacts, asked: number, scales: PointScales): PointPath[] {
  const paths = new Map<string, Omit<PointPath, 'key' | 'd'> & { d: string }>();
  const end = outputEnd(facts);
  const fitted = facts.spec.task === 'regression';
  for (const [points, small] of [
    [facts.validation, true],
    [facts.train, false],
  ] as const)
    for (let i = 0; i < points.count; i++) {
      const target = points.targets[i]!;
      const look = lookOf(facts, target, asked, end);
      const key = `${look.fill} ${fitted ? '' : target} ${small}`;
      const [x, y] = pointPlace(facts, points, i, scales);
      const group = paths.get(key) ?? { ...look, small, d: '' };
      group.d += classMark(fitted ? 'disc' : shapeOf(target), x, y, small ? SMALL : RADIUS);
      paths.set(key, group);
    }
  return [...paths].map(([key, group]) => ({ key, ...group }));
}

/** Crosses through the points that are taken for another class, as one path. */
export function wrongPath(facts: RoomFacts, { train, validation }: RoomView, scales: PointScales): string {
  let d = '';
  for (const [points, { wrong }, r] of [
    [facts.train, train, RADIUS + 1],
    [facts.validation, validation, SMALL + 1],
  ] as const)
    for (const i of wrong) {
      const [x, y] = pointPlace(facts, points, i, scales);
      d += `M${(x - r).toFixed(1)} ${(y - r).toFixed(1)}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`;
    }
  return d;
}

/** Rings around some of the training points, as one path. */
export function ringPath(facts: RoomFacts, examples: ArrayLike<number>, scales: PointScales): string {
  let d = '';
  for (let k = 0; k < examples.length; k++) {
    const i = examples[k]!;
    if (i < facts.train.count) d += classMark('disc', ...pointPlace(facts, facts.train, i, scales), RADIUS + 3.5);
  }
  return d;
}
