/** A place in the drawing as `x y`, one decimal. */
const place = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Edges of a cell: its corners, counted clockwise from the upper left one. */
const EDGES = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
] as const;

/**
 * The line where a field of numbers on a grid of points changes its sign, as a path: in each cell, places of sign change
 * lie on the edges by linear interpolation and are joined. `x` and `y` give the place of a column and of a row. Where a
 * saddle leaves a choice, the mean of the four corners decides.
 */
export function zeroLine(
  values: ArrayLike<number>,
  columns: number,
  x: (column: number) => number,
  y: (row: number) => number,
): string {
  const rows = Math.floor(values.length / columns);
  let path = '';
  for (let r = 0; r + 1 < rows; r++)
    for (let c = 0; c + 1 < columns; c++) {
      const i0 = r * columns + c;
      const above0 = values[i0]! >= 0;
      // Most cells have one sign; they are passed over before anything is made for them.
      if (
        above0 === values[i0 + 1]! >= 0 &&
        above0 === values[i0 + columns]! >= 0 &&
        above0 === values[i0 + columns + 1]! >= 0
      )
        continue;
      const at = [
        [c, r],
        [c + 1, r],
        [c + 1, r + 1],
        [c, r + 1],
      ] as const;
      const v = at.map(([i, j]) => values[j * columns + i]!);
      const above = v.map((value) => value >= 0);
      if (!v.every(Number.isFinite)) continue;
      const crossings = EDGES.flatMap(([a, b]) => {
        if (above[a] === above[b]) return [];
        const share = v[a]! / (v[a]! - v[b]!);
        const [i, j] = [at[a][0] + share * (at[b][0] - at[a][0]), at[a][1] + share * (at[b][1] - at[a][1])];
        return [place(x(i), y(j))];
      });
      if (crossings.length === 4) {
        // Two corners of each sign face each other: the middle belongs to one pair.
        const middle = (v[0]! + v[1]! + v[2]! + v[3]!) / 4 >= 0;
        const [p, q, s, t] = crossings as [string, string, string, string];
        path += middle === above[0] ? `M${p}L${q}M${s}L${t}` : `M${t}L${p}M${q}L${s}`;
      } else path += `M${crossings[0]}L${crossings[1]}`;
    }
  return path;
}
