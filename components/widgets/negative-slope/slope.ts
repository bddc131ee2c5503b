import type { CurveQuestion, FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { REACH } from '#components/scenes/slopeScene.ts';
import type { SlopeScene } from './props.ts';

export { parseSlopeScene, REACH, SLOPE_VERSION, SLOPES } from '#components/scenes/slopeScene.ts';
/** Three places are enough for two straight pieces. */
export const GRID: readonly number[] = [-REACH, 0, REACH];

/** Slopes with a name: the ReLU, the leak of the paper and of the deck, the start of PReLU, RReLU in use, the identity. */
export const KNOWN = [
  { name: 'relu', a: 0 },
  { name: 'leaky', a: 0.01 },
  { name: 'deck', a: 0.1 },
  { name: 'prelu', a: 0.25 },
  { name: 'identity', a: 1 },
  { name: 'broken', a: 2 },
] as const;

const twoPieces = (a: number) => ({ name: 'prelu', settings: { a } }) as const;

/**
 * max(az, z) as the deck writes it. Up to a = 1 it is the two-branch rule with slope a. Beyond that the larger of the two
 * is az on the right and z on the left: a times the two-branch rule with slope 1/a.
 */
const larger = (a: number): Omit<CurveQuestion, 'at'> =>
  a <= 1 ? { activation: twoPieces(a) } : { activation: twoPieces(1 / a), scale: a };

/** Both rules: for the picture, and at the place where one looks. */
export const slopeQuestions = ({ a, z }: SlopeScene): FunctionQuestions => ({
  curves: [
    { activation: twoPieces(a), at: GRID },
    { ...larger(a), at: GRID },
    { activation: twoPieces(a), at: [z] },
    { ...larger(a), at: [z] },
  ],
});

export type Kind = 'bends' | 'relu' | 'leaky' | 'identity' | 'broken';

/** What the slope makes of the unit. */
export const kindOf = (a: number): Kind =>
  a < 0 ? 'bends' : a === 0 ? 'relu' : a < 1 ? 'leaky' : a === 1 ? 'identity' : 'broken';
