/**
 * The line along which a field crosses a level, as an SVG path. `field` holds a value for the middle of each of
 * `cells` × `cells` squares, row by row; one unit of the path is one square, and its origin is the first square's corner.
 * Between four middles the crossing is found by straight interpolation (marching squares).
 */
export function contourPath(field: readonly number[], cells: number, level: number): string {
  const above = (x: number, y: number): number => field[y * cells + x]! - level;
  const places = (x: number, y: number): (readonly [number, number])[] => {
    const corners = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
    ] as const;
    return corners.flatMap(([ax, ay], k) => {
      const [bx, by] = corners[(k + 1) % 4]!;
      const [a, b] = [above(ax, ay), above(bx, by)];
      if (a >= 0 === b >= 0) return [];
      const share = a / (a - b);
      return [[ax + share * (bx - ax) + 0.5, ay + share * (by - ay) + 0.5] as const];
    });
  };
  let path = '';
  for (let y = 0; y + 1 < cells; y++)
    for (let x = 0; x + 1 < cells; x++) {
      const found = places(x, y);
      for (let k = 0; k + 1 < found.length; k += 2)
        path += `M${found[k]!.map((v) => v.toFixed(2)).join(' ')}L${found[k + 1]!.map((v) => v.toFixed(2)).join(' ')}`;
    }
  return path;
}
