import { linePath } from '#components/plot/linePath.ts';

/** The curve of a unit of one input in its tile: 0 in the middle, ±scale at the edges, cut off beyond. */
export const tileCurve = (values: ArrayLike<number>, scale: number, x: number, y: number, side: number): string =>
  linePath(
    values.length,
    (i) => x + ((i + 0.5) * side) / values.length,
    (i) => y + side / 2 - (side / 2) * Math.max(-1, Math.min(1, values[i]! / (scale || 1))),
  );
