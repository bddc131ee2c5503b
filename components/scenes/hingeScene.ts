import { fieldsOf, numberIn } from '#components/lab/sceneFields.ts';

/** Everything that the hinge margin shows and a link carries: the label, and the raw score. */
export interface HingeScene {
  readonly label: 1 | -1;
  readonly score: number;
}

/** The version of scenes that links carry. */
export const HINGE_VERSION = 1;
export const REACH = 3;

/** Checks a scene from outside; throws when it is none. */
export function parseHingeScene(value: unknown): HingeScene {
  const { label, score } = fieldsOf(value);
  if (label !== 1 && label !== -1) throw new Error('This is no scene of the figure.');
  return { label, score: numberIn(score, -REACH, REACH) };
}
