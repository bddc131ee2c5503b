import type { CheckPoint } from '#components/lab/engineApi.ts';

/** Everything that the figure shows and a link carries. */
export interface CheckScene {
  /** Which program is under test; 0 is the right one. */
  readonly program: number;
  /** Which of the steps ε is shown, counted from the largest. */
  readonly step: number;
}

/** The version of scenes that links carry. */
export const CHECK_VERSION = 1;
/** Rows whose relative difference is below this agree; a usual line for double precision. */
export const AGREES_BELOW = 1e-4;

/** What the reader thinks of each program; nothing where no guess was made. */
export type Guesses = readonly (string | null)[];

export const differing = ({ parameters }: CheckPoint): number =>
  parameters.filter(({ relative }) => !(relative < AGREES_BELOW)).length;

/** On which side of the lowest point of a curve a step lies; `valley` within a power of ten around it. */
export function sideOf(
  epsilons: readonly number[],
  worst: readonly number[],
  step: number,
): 'truncation' | 'valley' | 'rounding' {
  const best = worst.indexOf(Math.min(...worst));
  const ratio = epsilons[step]! / epsilons[best]!;
  return ratio > 10 ? 'truncation' : ratio < 0.1 ? 'rounding' : 'valley';
}

/** Checks a scene that came from outside; throws when it is none. */
export function parseCheckScene(value: unknown, programs: number, steps: number): CheckScene {
  const { program, step } = (value ?? {}) as Record<string, unknown>;
  const within = (n: unknown, count: number): n is number =>
    Number.isInteger(n) && (n as number) >= 0 && (n as number) < count;
  if (!within(program, programs) || !within(step, steps)) throw new Error('This is no scene of the figure.');
  return { program, step };
}

/** Checks the guesses that a device remembers. */
export const parseGuesses = (value: unknown, programs: number, known: readonly string[]): Guesses | undefined =>
  Array.isArray(value)
    ? Array.from({ length: programs }, (_, i) => known.find((bug) => bug === value[i]) ?? null)
    : undefined;
