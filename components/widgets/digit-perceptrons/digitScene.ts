import { fieldsOf, wholeIn } from '#components/lab/sceneFields.ts';
import type { DigitScene } from './props.ts';

/** The version of scenes that links carry. */
export const DIGIT_VERSION = 1;
export const MOST_PASSES = 60;
export const PICTURES = 10;

/** Checks a scene that came from outside; throws when it is none. */
export function parseDigits(value: unknown): DigitScene {
  const { seed, passes, at, picture } = fieldsOf(value);
  return {
    seed: wholeIn(seed, 1, 9999),
    passes: wholeIn(passes, 1, MOST_PASSES),
    at: wholeIn(at, 0, MOST_PASSES),
    picture: wholeIn(picture, 0, PICTURES - 1),
  };
}
