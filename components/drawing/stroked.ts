import { SIDE } from './picture.ts';

/** A sheet with a dot of the pen, two pixels wide, along the way from one place to another; `value` 0 erases. */
export function stroked(
  sheet: readonly number[],
  from: readonly [number, number],
  to: readonly [number, number],
  value: 0 | 1,
): number[] {
  const next = [...sheet];
  const steps = Math.max(1, Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
  for (let s = 0; s <= steps; s++) {
    const row = Math.round(from[0] + ((to[0] - from[0]) * s) / steps);
    const column = Math.round(from[1] + ((to[1] - from[1]) * s) / steps);
    for (const r of [row, row + 1])
      for (const c of [column, column + 1]) if (r >= 0 && r < SIDE && c >= 0 && c < SIDE) next[r * SIDE + c] = value;
  }
  return next;
}
