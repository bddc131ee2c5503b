import type { Curve, FunctionAnswers, FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { REACH } from '#components/scenes/curveScene.ts';
import type { ActivationSpec } from '#engine/functions/activation/table.ts';
import type { CurveName, CurveScene } from './props.ts';

export { CURVE_VERSION, parseCurveScene, REACH, STEEPNESS } from '#components/scenes/curveScene.ts';
/** A slope below this share of the largest one counts as saturated. */
export const FLAT = 0.05;
/** Half the distance of the nudge test. */
export const NUDGE = 1e-4;

/** −6, −5.9 … 6. */
export const GRID: readonly number[] = Array.from({ length: 121 }, (_, i) => (i - 60) / 10);

export const hasSteepness = (name: CurveName): boolean => name === 'sigmoid' || name === 'bipolarSigmoid';

/** The function as a spec; the step fires strictly above 0, as everywhere in the course. */
export function specOf({ name, lambda }: CurveScene): ActivationSpec {
  if (name === 'step') return { name, settings: { valueAtZero: 0 } };
  return hasSteepness(name) ? { name, settings: { lambda } } : name;
}

/** What the engine is asked: the curve for the picture, and value and slope at the point with its two neighbours. */
export function curveQuestions(scene: CurveScene): FunctionQuestions {
  const activation = specOf(scene);
  return {
    curves: [
      { activation, at: GRID, places: 4 },
      { activation, at: [scene.z, scene.z - NUDGE, scene.z + NUDGE] },
    ],
  };
}

/** The point of a scene: value, slope, the slope that a nudge shows, and whether it is nearly flat there. */
export function pointOf({ curves }: FunctionAnswers) {
  const [curve, near] = curves as readonly [Curve, Curve];
  const [a, below, above] = near.values as readonly [number, number, number];
  const slope = near.slopes[0]!;
  const steepest = Math.max(...curve.slopes);
  return {
    a,
    slope,
    nudged: (above - below) / (2 * NUDGE),
    steepest,
    isFlat: slope <= FLAT * steepest,
  };
}

/** Stretches of the grid, as pairs of z, on which the slope is below `FLAT` of the largest; the whole axis where there is none. */
export function flatZones({ slopes }: Curve): readonly (readonly [from: number, to: number])[] {
  const limit = FLAT * Math.max(...slopes);
  const steep = slopes.flatMap((slope, i) => (slope > limit ? [GRID[i]!] : []));
  const [first, last] = [steep[0], steep.at(-1)];
  if (first === undefined || last === undefined) return [[-REACH, REACH]];
  return (
    [
      [-REACH, first],
      [last, REACH],
    ] as const
  ).filter(([from, to]) => to > from);
}
