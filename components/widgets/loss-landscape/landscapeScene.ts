import type { LandscapeReport } from '#components/lab/landscapeReport.ts';
import { fieldsOf, oneOf, wholeIn } from '#components/lab/sceneFields.ts';
import type { HeightGrid } from '#components/plot/contourPaths.ts';
import type { LandscapeScene } from './props.ts';

export const LANDSCAPE_VERSION = 1;
export const LOOKS = ['random', 'journey'] as const;
export const MOST_SEED = 9_999;
const MOST_AT = 10_000;
/** Heights of the contour lines; those that the plane does not reach are empty. */
export const LEVELS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1, 1.5, 2, 3, 4, 6] as const;

/** The losses of a report as heights over the plane. */
export const gridOf = ({ a, b, losses }: LandscapeReport): HeightGrid => ({ a, b, heights: losses });

/** Checks a scene that came from outside; throws when it is none. */
export function parseLandscape(value: unknown): LandscapeScene {
  const { seed, look, at } = fieldsOf(value);
  return { seed: wholeIn(seed, 0, MOST_SEED), look: oneOf(look, LOOKS), at: wholeIn(at, 0, MOST_AT) };
}
