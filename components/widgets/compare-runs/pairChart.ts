import { decadesAround, logScale, type Scale } from '#components/plot/scale.ts';

/** The two plots above each other on one axis of updates. */
export interface PairChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Top and bottom of the plot of errors, then of the plot of differences. */
  readonly error: readonly [number, number];
  readonly gap: readonly [number, number];
}

export const WIDE: PairChart = { width: 920, height: 452, left: 58, right: 900, error: [24, 210], gap: [274, 408] };
export const TALL: PairChart = { width: 358, height: 452, left: 46, right: 346, error: [24, 210], gap: [272, 404] };

/** Differences this small are the rounding of the calculation itself. */
const SMALLEST = 1e-17;

/** A log axis for the sizes of differences; one decade where there is none. */
export function gapScale(differences: Iterable<number>, { gap: [top, bottom] }: PairChart): Scale {
  const sizes = function* (): Generator<number> {
    for (const d of differences) yield Math.abs(d);
  };
  const [low, high] = decadesAround(sizes());
  return logScale([Math.max(SMALLEST, low), Math.max(10 * SMALLEST, Math.min(1e12, high))], [bottom, top], 5);
}
