/** Heights on a grid: `heights[j · a.length + i]` belongs to the place (a[i], b[j]). */
export interface HeightGrid {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly heights: ArrayLike<number>;
}

/** One line of equal height as a path, and a place on it for its label, if it has one. */
export interface ContourPath {
  readonly level: number;
  readonly d: string;
  readonly label: readonly [x: number, y: number] | undefined;
}

type Spot = readonly [x: number, y: number];
/** Corners of a cell, in turn: (i, j), (i+1, j), (i+1, j+1), (i, j+1). */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** Where a level crosses the four sides of a cell, in turn; nothing on a side that it does not cross. */
function crossings({ a, b, heights }: HeightGrid, i: number, j: number, level: number): Spot[] {
  const corner = (k: number) => {
    const [di, dj] = CORNERS[k % 4]!;
    return [a[i + di]!, b[j + dj]!, heights[(j + dj) * a.length + i + di]!] as const;
  };
  return CORNERS.flatMap((_, k) => {
    const [x, y, h] = corner(k);
    const [u, v, g] = corner(k + 1);
    if (h >= level === g >= level || !Number.isFinite(h) || !Number.isFinite(g)) return [];
    const share = (level - h) / (g - h);
    return [[x + share * (u - x), y + share * (v - y)] as const];
  });
}

/** Joins pieces end to end where their ends are the same place of the drawing. */
function joined(pieces: readonly (readonly [string, string])[]): string[][] {
  const at = new Map<string, number[]>();
  pieces.forEach((piece, k) => {
    for (const end of piece) at.set(end, [...(at.get(end) ?? []), k]);
  });
  const used = new Set<number>();
  const follow = (from: string, chain: string[]): string[] => {
    for (let end = from; ; ) {
      const k = at.get(end)?.find((piece) => !used.has(piece));
      if (k === undefined) return chain;
      used.add(k);
      const [p, q] = pieces[k]!;
      end = p === end ? q : p;
      chain.push(end);
    }
  };
  return pieces.flatMap(([p, q], k) => {
    if (used.has(k)) return [];
    used.add(k);
    const forward = follow(q, [p, q]);
    return [[...follow(p, []).reverse(), ...forward]];
  });
}

/**
 * Lines of equal height (marching squares; W. Lorensen and H. Cline 1987 in three dimensions), drawn with the scales of the
 * picture, one decimal a coordinate. In a saddle cell neighbouring sides are joined.
 * The label stands at the rightmost place of the longest piece.
 */
export function contourPaths(
  grid: HeightGrid,
  levels: readonly number[],
  x: (a: number) => number,
  y: (b: number) => number,
): ContourPath[] {
  const spot = ([a, b]: Spot): string => `${x(a).toFixed(1)} ${y(b).toFixed(1)}`;
  return levels.map((level) => {
    const pieces: (readonly [string, string])[] = [];
    for (let j = 0; j + 1 < grid.b.length; j++)
      for (let i = 0; i + 1 < grid.a.length; i++) {
        const spots = crossings(grid, i, j, level).map(spot);
        for (let k = 0; k + 1 < spots.length; k += 2)
          if (spots[k] !== spots[k + 1]) pieces.push([spots[k]!, spots[k + 1]!]);
      }
    const lines = joined(pieces);
    const longest = lines.reduce<string[]>((most, line) => (line.length > most.length ? line : most), []);
    const places = longest.map((text) => text.split(' ').map(Number) as [number, number]);
    const label = places.reduce<Spot | undefined>(
      (right, place) => (right && right[0] >= place[0] ? right : place),
      undefined,
    );
    return { level, d: lines.map((line) => `M${line.join('L')}`).join(''), label };
  });
}
