import { type OwnData, ROOM_LIMITS } from '#engine/room/roomSpec.ts';

const DIGITS = 3;
const short = (value: number): number => Number(value.toFixed(DIGITS)) + 0;

/** No points yet, for two classes in the plane. */
export const noPoints: OwnData = { kind: 'own', columns: ['x1', 'x2'], rows: [], targets: [], labels: ['A', 'B'] };

/** Points of the plane with one more; a class that is new gets a letter. Nothing when there is no room for it. */
export function withPoint(
  own: OwnData | undefined,
  [x, y]: readonly [number, number],
  target: number,
): OwnData | undefined {
  const before = own && own.columns.length === 2 && own.labels ? own : noPoints;
  if (before.rows.length >= ROOM_LIMITS.examples) return undefined;
  const labels = [...before.labels!];
  while (labels.length <= target) labels.push(String.fromCharCode(65 + labels.length));
  return { ...before, rows: [...before.rows, [short(x), short(y)]], targets: [...before.targets, target], labels };
}

/** Points without the one that is nearest to a place; nothing when there is none. */
export function withoutNearest(own: OwnData | undefined, [x, y]: readonly [number, number]): OwnData | undefined {
  if (!own?.rows.length) return undefined;
  const away = own.rows.map(([a = 0, b = 0]) => (a - x) * (a - x) + (b - y) * (b - y));
  const nearest = away.indexOf(Math.min(...away));
  return {
    ...own,
    rows: own.rows.filter((_row, i) => i !== nearest),
    targets: own.targets.filter((_target, i) => i !== nearest),
  };
}
