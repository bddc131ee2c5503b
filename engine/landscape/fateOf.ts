import type { Valley } from './valley.ts';
import { type WalkPoint, walk } from './walk.ts';

/** A slope smaller than this counts as flat: the descent has arrived. */
export const FLAT = 1e-6;
/** So many steps are tried before a descent counts as one without an end. */
export const MOST_STEPS = 10_000;

/** What becomes of a descent that is let run. */
export type Fate =
  /** It came to rest: the slope is below `FLAT`. */
  | { readonly kind: 'settled'; readonly last: WalkPoint }
  /** It is neither at rest nor broken after `MOST_STEPS` steps; `lower` says whether it ends lower than it began. */
  | { readonly kind: 'endless'; readonly last: WalkPoint; readonly lower: boolean }
  /**
   * A number left the range of doubles. `loss` is the first place whose loss is not finite, `weight` the first whose weight
   * is not finite, `nan` the first whose weight is no number any more (absent when it stays infinite).
   */
  | {
      readonly kind: 'broken';
      readonly before: WalkPoint;
      readonly loss: WalkPoint;
      readonly weight: WalkPoint | undefined;
      readonly nan: WalkPoint | undefined;
    };

/** Lets a descent run until it rests, breaks, or has made `MOST_STEPS` steps. No rule of the field: the bounds are ours. */
export function fateOf(valley: Valley, start: number, rate: number): Fate {
  let first: WalkPoint | undefined;
  let before: WalkPoint | undefined;
  let loss: WalkPoint | undefined;
  let weight: WalkPoint | undefined;
  for (const place of walk(valley, start, rate)) {
    first ??= place;
    if (loss === undefined) {
      if (!Number.isFinite(place.loss)) loss = place;
      else if (Math.abs(place.slope) < FLAT) return { kind: 'settled', last: place };
      else if (place.n === MOST_STEPS) return { kind: 'endless', last: place, lower: place.loss < first.loss };
      else before = place;
    }
    if (loss === undefined) continue;
    if (!Number.isFinite(place.w)) weight ??= place;
    if (Number.isNaN(place.w)) return { kind: 'broken', before: before ?? first, loss, weight, nan: place };
    if (place.n >= loss.n + MOST_STEPS) break;
  }
  return { kind: 'broken', before: before ?? first!, loss: loss!, weight, nan: undefined };
}
