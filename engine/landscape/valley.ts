import { EngineError, ensure } from '../core/engineError.ts';

/** A loss J of one weight w, with its slope J′(w). */
export interface Valley {
  readonly loss: (w: number) => number;
  readonly slope: (w: number) => number;
}

/** The valleys of the course, by name. */
export const VALLEY_NAMES = ['bowl', 'twoValleys', 'plateau', 'kink'] as const;
export type ValleyName = (typeof VALLEY_NAMES)[number];

/**
 * A valley by its name. `bowl` is ½λ(w − c)² with the curvature λ and its lowest place c (λ = 2 and c = 3 give (w − 3)²); `twoValleys` is
 * (w² − 4)²/16 + w/4 + 1, with a lower valley near −2.1 and a higher one near 1.9; `plateau` is w²/(1 + w²), round at 0 and
 * ever flatter outside; `kink` is |w − 1|, whose slope is −1 or 1 (0 at the tip). Only the bowl looks at λ and c.
 * No rule of the field: the four curves are ours, without units.
 * @throws EngineError for an unknown name, a curvature that is not a positive number, or a place that is none.
 */
export function valley(name: ValleyName, curvature = 2, centre = 3): Valley {
  ensure(Number.isFinite(centre), `The lowest place is ${centre}, which is no place. Give a finite number.`);
  ensure(
    curvature > 0 && Number.isFinite(curvature),
    `The curvature is ${curvature}, which makes no bowl. Give a number above 0.`,
  );
  switch (name) {
    case 'bowl':
      return {
        loss: (w) => (curvature / 2) * (w - centre) * (w - centre),
        slope: (w) => curvature * (w - centre),
      };
    case 'twoValleys':
      return {
        loss: (w) => ((w * w - 4) * (w * w - 4)) / 16 + w / 4 + 1,
        slope: (w) => (w * (w * w - 4)) / 4 + 0.25,
      };
    case 'plateau':
      return {
        loss: (w) => (w * w) / (1 + w * w),
        slope: (w) => (2 * w) / ((1 + w * w) * (1 + w * w)),
      };
    case 'kink':
      return { loss: (w) => Math.abs(w - 1), slope: (w) => Math.sign(w - 1) };
    default:
      throw new EngineError(`There is no valley "${String(name)}". Choose one of ${VALLEY_NAMES.join(', ')}.`);
  }
}
