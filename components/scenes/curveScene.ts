import { fieldsOf, numberIn, oneOf } from '#components/lab/sceneFields.ts';

/** The functions of the curve lab. */
export const CURVES = ['step', 'identity', 'sigmoid', 'bipolarSigmoid', 'tanh'] as const;
export type CurveName = (typeof CURVES)[number];

/** Everything that the curve lab shows and a link carries. */
export interface CurveScene {
  readonly name: CurveName;
  /** Steepness of the two sigmoids; the others have none. */
  readonly lambda: number;
  /** Where the tangent touches. */
  readonly z: number;
}

/** The version of scenes that links carry. */
export const CURVE_VERSION = 1;
/** Bounds of z and of the steepness. */
export const REACH = 6;
export const STEEPNESS = { min: 0.25, max: 3, step: 0.05 } as const;

/** Checks a scene from outside; throws when it is none. */
export function parseCurveScene(value: unknown): CurveScene {
  const { name, lambda, z } = fieldsOf(value);
  return {
    name: oneOf(name, CURVES),
    lambda: numberIn(lambda, STEEPNESS.min, STEEPNESS.max),
    z: numberIn(z, -REACH, REACH),
  };
}
