import { fieldsOf, listOf, numberIn, wholeIn } from '#components/lab/sceneFields.ts';

/** Everything that the cross-entropy dial shows and a link carries. */
export interface DialScene {
  /** Predicted probability of class 1, and the class that is true. */
  readonly p: number;
  readonly target: 0 | 1;
  /** Scores of three classes, the place of the right one, and how much of its target is spread over all. */
  readonly scores: readonly number[];
  readonly right: number;
  readonly smoothing: number;
}

/** The version of scenes that links carry. */
export const DIAL_VERSION = 1;
export const CLASSES = 3;
export const SCORES = { min: -4, max: 6, step: 0.1 } as const;
export const SMOOTHING = { min: 0, max: 0.3, step: 0.05 } as const;

/** Checks a scene from outside; throws when it is none. */
export function parseDialScene(value: unknown): DialScene {
  const { p, target, scores, right, smoothing } = fieldsOf(value);
  return {
    p: numberIn(p, 0, 1),
    target: wholeIn(target, 0, 1) as 0 | 1,
    scores: listOf(scores, CLASSES, CLASSES).map((score) => numberIn(score, SCORES.min, SCORES.max)),
    right: wholeIn(right, 0, CLASSES - 1),
    smoothing: numberIn(smoothing, SMOOTHING.min, SMOOTHING.max),
  };
}
