import { fieldsOf, numberIn } from '#components/lab/sceneFields.ts';

/** Everything that the figure of the negative slope shows: the slope below zero, and where one looks. */
export interface SlopeScene {
  readonly a: number;
  readonly z: number;
}

/** The version of scenes that links carry. */
export const SLOPE_VERSION = 1;
/** Bounds of z and of the slope. */
export const REACH = 4;
export const SLOPES = { min: -0.5, max: 3, step: 0.01 } as const;

/** Checks a scene from outside; throws when it is none. */
export function parseSlopeScene(value: unknown): SlopeScene {
  const { a, z } = fieldsOf(value);
  return { a: numberIn(a, SLOPES.min, SLOPES.max), z: numberIn(z, -REACH, REACH) };
}
