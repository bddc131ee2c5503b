/** A sign is drawn in every so many cells of a picture's width. */
const SIGNS = 16;
/** Below this share of the ramp a number is nearly none and has no sign. */
const LEAST = 0.08;

/** Small minus signs where a field is negative, on a coarse grid, as a path: so its sign shows without colour. */
export function minusSigns(
  values: ArrayLike<number>,
  columns: number,
  scale: number,
  x: (column: number) => number,
  y: (row: number) => number,
): string {
  const every = Math.max(1, Math.floor(columns / SIGNS));
  const rows = Math.floor(values.length / columns);
  let d = '';
  for (let r = Math.floor(every / 2); r < rows; r += every)
    for (let c = Math.floor(every / 2); c < columns; c += every)
      if (values[r * columns + c]! < -LEAST * scale) d += `M${(x(c) - 2.5).toFixed(1)} ${y(r).toFixed(1)}h5`;
  return d;
}
