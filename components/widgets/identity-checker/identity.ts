import type { FunctionAnswers, FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { fieldsOf, numberIn, oneOf } from '#components/lab/sceneFields.ts';
import { GOALS, type IdentityScene } from './props.ts';

export const IDENTITY_VERSION = 1;
export const REACH = 4;
export const KNOBS = {
  scale: { min: 0.5, max: 3, step: 0.05 },
  steepness: { min: 0.25, max: 3, step: 0.05 },
  shift: { min: -2, max: 1, step: 0.05 },
} as const;
export type KnobName = keyof typeof KNOBS;
/** Below this gap only the rounding of the last digits is left. */
export const ROUNDING = 1e-12;

/** −4, −3.9 … 4 for the picture, and −4, −3.5 … 4 for the gap. */
export const GRID: readonly number[] = Array.from({ length: 81 }, (_, i) => (i - 40) / 10);
export const PLACES: readonly number[] = Array.from({ length: 17 }, (_, i) => (i - 8) / 2);

/** The stretched sigmoid and its goal: on the grid for the picture, exactly at the places where the gap is measured. */
export function identityQuestions({ scale, steepness, shift, goal }: IdentityScene): FunctionQuestions {
  const stretched = { activation: { name: 'sigmoid', settings: { lambda: steepness } }, scale, shift } as const;
  return {
    curves: [
      { ...stretched, at: GRID, places: 4 },
      { activation: goal, at: GRID, places: 4 },
      { ...stretched, at: PLACES },
      { activation: goal, at: PLACES },
    ],
  };
}

/** The gaps at the places, and where the largest is. */
export function gapsOf({ curves }: FunctionAnswers) {
  const [, , mine, goal] = curves;
  const gaps = PLACES.map((_, i) => mine!.values[i]! - goal!.values[i]!);
  const sizes = gaps.map(Math.abs);
  const largest = Math.max(...sizes);
  return { gaps, largest, at: PLACES[sizes.indexOf(largest)]!, isSame: largest < ROUNDING };
}

/** Checks a scene from outside; throws when it is none. */
export function parseIdentityScene(value: unknown): IdentityScene {
  const { scale, steepness, shift, goal } = fieldsOf(value);
  const within = (given: unknown, name: KnobName): number => numberIn(given, KNOBS[name].min, KNOBS[name].max);
  return {
    scale: within(scale, 'scale'),
    steepness: within(steepness, 'steepness'),
    shift: within(shift, 'shift'),
    goal: oneOf(goal, GOALS),
  };
}
