import type { ThresholdUnit } from './perceptron.ts';

/** Where a unit's boundary w·x + b = 0 lies. */
export interface Boundary {
  /** ‖w‖. */
  readonly length: number;
  /** Distance from the origin, counted along w: −b/‖w‖. Negative when the line lies against the direction of w. */
  readonly offset: number;
  /** The point of the boundary that is nearest to the origin. */
  readonly foot: readonly number[];
}

/**
 * The boundary of a unit; nothing when all weights are zero, since then there is no boundary. `foot` has one entry a
 * weight, lengths are in units of the inputs. Source: Duda and Hart 1973, 5.2 (linear discriminants).
 */
export function boundaryOf({ w, b }: ThresholdUnit): Boundary | undefined {
  const squared = w.reduce((sum, weight) => sum + weight * weight, 0);
  if (!(squared > 0)) return undefined;
  const length = Math.sqrt(squared);
  return { length, offset: -b / length + 0, foot: w.map((weight) => (-b * weight) / squared + 0) };
}
