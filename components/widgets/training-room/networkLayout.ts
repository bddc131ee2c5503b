/** A unit's tile in the drawing: its upper left corner. */
export interface Tile {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a network stands in a drawing of `WIDTH` units. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  /** Side of a tile. */
  readonly side: number;
  /** Room between the tiles of the inputs. */
  readonly gap: number;
  /** Columns from left to right: inputs, hidden layers, outputs; each from top to bottom. */
  readonly columns: readonly (readonly Tile[])[];
}

/** Width of the drawing. It is narrow, so that text stays readable on a phone and grows in a wide column. */
export const WIDTH = 400;
/** Room at the left for the names of the inputs, at the right for those of the outputs, above for those of the layers, below for a bias. */
const LEFT = 42;
const RIGHT = 26;
const TOP = 46;
const BOTTOM = 4;
const LEAST_HEIGHT = 316;
const LARGEST = 38;
const SMALLEST = 22;
const GAP = 5;

/** Places of the units of a network, its columns given by their numbers of units. */
export function networkLayout(sizes: readonly number[]): NetworkLayout {
  const most = Math.max(...sizes);
  const free = LEAST_HEIGHT - TOP - BOTTOM;
  const side = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(free / most) - GAP, sizes.length > 6 ? 30 : LARGEST));
  const height = Math.max(LEAST_HEIGHT, TOP + most * (side + GAP) + GAP + BOTTOM);
  const inside = height - TOP - BOTTOM;
  const step = (WIDTH - LEFT - RIGHT - side) / Math.max(1, sizes.length - 1);
  const columns = sizes.map((size, k) => {
    const between = Math.min(inside / size, side + 24);
    const first = TOP + (inside - size * between) / 2 + (between - side) / 2;
    return Array.from({ length: size }, (_, j) => ({ x: LEFT + k * step, y: first + j * between }));
  });
  const [above, below] = columns[0]!;
  const gap = above && below ? below.y - above.y - side : side;
  return { width: WIDTH, height, side, gap, columns };
}

/** The curve from the right side of one tile to the left side of another. */
export function edgeCurve(from: Tile, to: Tile, side: number): string {
  const [x1, y1] = [from.x + side, from.y + side / 2];
  const [x2, y2] = [to.x, to.y + side / 2];
  const middle = (x1 + x2) / 2;
  const one = (value: number): string => String(Math.round(value * 10) / 10);
  return `M${one(x1)} ${one(y1)}C${one(middle)} ${one(y1)} ${one(middle)} ${one(y2)} ${one(x2)} ${one(y2)}`;
}

/** How far a place is from such a curve, along the vertical: near its ends a curve is flat, so that is nearly the distance. */
export function edgeDistance(from: Tile, to: Tile, side: number, x: number, y: number): number {
  const [x1, x2] = [from.x + side, to.x];
  if (x <= x1 || x >= x2) return Number.POSITIVE_INFINITY;
  // The curve's x is a cubic of its parameter; halving finds the parameter at this x.
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 20; turn++) {
    const t = (low + high) / 2;
    const middle = (x1 + x2) / 2;
    const at = (1 - t) ** 3 * x1 + 3 * (1 - t) * t * middle + t ** 3 * x2;
    if (at < x) low = t;
    else high = t;
  }
  const t = low;
  const share = 3 * t * t - 2 * t * t * t;
  const height = from.y + side / 2 + share * (to.y - from.y);
  return Math.abs(y - height);
}
