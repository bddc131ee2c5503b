import type { HeightGrid } from '#components/plot/contourPaths.ts';

/** A place of the surface: its grid coordinates as shares of the plane from 0 to 1, and its height from 0 to 1. */
export type Spot = readonly [u: number, v: number, height: number];

/** Where a spot lies in a drawing of 380 × 290 units, seen from above and from one corner. */
export function projected([u, v, height]: Spot): readonly [x: number, y: number] {
  return [190 + 172 * (u - v), 92 + 84 * (u + v) - 84 * height];
}

/** A cell as a path in whole units, its later corners told from the one before, which is short to write. */
function outline(corners: readonly Spot[]): string {
  const places = corners.map((spot) => projected(spot).map(Math.round) as [number, number]);
  return places
    .map(([x, y], k) => {
      const before = places[k - 1];
      return before ? `l${x - before[0]} ${y - before[1]}` : `M${x} ${y}`;
    })
    .join('');
}

/**
 * A surface as a net of cells, farthest first, so that near ones hide far ones. Heights are cut at `most` and scaled to 1.
 * `every` thins the grid.
 */
export function wireframe({ a, b, heights }: HeightGrid, most: number, every = 1): string[] {
  const [columns, rows] = [a.length, b.length];
  const spot = (i: number, j: number): Spot => [
    i / (columns - 1),
    j / (rows - 1),
    Math.min(most, heights[j * columns + i]!) / most,
  ];
  const cells: { readonly depth: number; readonly d: string }[] = [];
  for (let j = 0; j + every < rows; j += every)
    for (let i = 0; i + every < columns; i += every) {
      const corners = [spot(i, j), spot(i + every, j), spot(i + every, j + every), spot(i, j + every)];
      cells.push({ depth: i + j, d: `${outline(corners)}z` });
    }
  return cells.sort((p, q) => p.depth - q.depth).map(({ d }) => d);
}
