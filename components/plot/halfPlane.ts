/** A place in the plane, in data units. */
export type Place = readonly [x: number, y: number];

type Domain = readonly [number, number];

/** A line w₁x + w₂y + b = 0. */
export interface LineOf {
  readonly w: readonly number[];
  readonly b: number;
}

const heightAt = ({ w, b }: LineOf, [x, y]: Place): number => w[0]! * x + w[1]! * y + b;

/** The part of a convex polygon on one side of a line (1: where w₁x + w₂y + b ≥ 0, −1: where it is ≤ 0). */
export function cutPolygon(polygon: readonly Place[], line: LineOf, side: 1 | -1): Place[] {
  const kept: Place[] = [];
  polygon.forEach((corner, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [h, k] = [side * heightAt(line, corner), side * heightAt(line, next)];
    if (h >= 0) kept.push(corner);
    if (h >= 0 === k >= 0) return;
    const share = h / (h - k);
    kept.push([corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])]);
  });
  return kept.length > 2 ? kept : [];
}

/** The corners of a rectangle. */
export const cornersOf = (x: Domain, y: Domain): Place[] => [
  [x[0], y[0]],
  [x[1], y[0]],
  [x[1], y[1]],
  [x[0], y[1]],
];

/**
 * The part of a rectangle on the positive side of a line (`side` 1) or on its negative side (−1), as a polygon; empty
 * when there is none. A line without a direction has one side only, the sign of b; b = 0 counts as negative.
 */
export function halfPlane(line: LineOf, x: Domain, y: Domain, side: 1 | -1): Place[] {
  const corners = cornersOf(x, y);
  if (line.w.every((w) => w === 0)) return (line.b > 0 ? 1 : -1) === side ? corners : [];
  return cutPolygon(corners, line, side);
}

/** The part of a line inside a rectangle, as its two ends; nothing when it misses it. */
export function lineInside(line: LineOf, x: Domain, y: Domain): readonly [Place, Place] | undefined {
  const scale = Math.max(...line.w.map(Math.abs)) * Math.max(x[1] - x[0], y[1] - y[0]);
  const ends = halfPlane(line, x, y, 1).filter((place) => Math.abs(heightAt(line, place)) <= 1e-9 * scale);
  const [first, ...rest] = ends;
  const last = rest.at(-1);
  return scale > 0 && first && last ? [first, last] : undefined;
}

/** The middle of a polygon's corners, where its name is written. */
export function middleOf(polygon: readonly Place[]): Place {
  const sum = polygon.reduce<Place>(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  return [sum[0] / polygon.length, sum[1] / polygon.length];
}
