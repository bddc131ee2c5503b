/** A rectangle of the picture. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Which place lies next in the direction of an arrow key, what lies straight ahead first; −1 when there is none. */
export function nearest(places: readonly Place[], from: number, key: string): number {
  const direction = DIRECTIONS[key];
  const here = places[from];
  if (!direction || !here) return -1;
  const [dx, dy] = direction;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  places.forEach((p, i) => {
    const [x, y] = [p.x + p.w / 2 - here.x - here.w / 2, p.y + p.h / 2 - here.y - here.h / 2];
    const along = dx * x + dy * y;
    const cost = along + 3 * Math.abs(dx * y + dy * x);
    if (along > 1 && cost < least) [best, least] = [i, cost];
  });
  return best;
}

/** True for the keys that walk. */
export const isArrow = (key: string): boolean => key in DIRECTIONS;
