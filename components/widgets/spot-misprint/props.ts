import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';

/** The three tests of the figure, and what the reader may answer. */
export const TESTS = ['down', 'up', 'engine'] as const;
export type TestName = (typeof TESTS)[number];
export const SUSPECTS = ['binary', 'bipolar', 'both', 'neither'] as const;
export type Suspect = (typeof SUSPECTS)[number];

/** Everything that the figure shows and a link carries. */
export interface MisprintScene {
  readonly net: number;
  /** The tests that the reader has made. */
  readonly made: readonly TestName[];
  readonly suspect: Suspect | '';
}

/** Properties of the figure "Spot the misprint". */
export interface SpotMisprintProps {
  readonly id: string;
  /** Number of the figure, e.g. `7.3`. */
  readonly number: string;
  readonly scene: MisprintScene;
  readonly answer: FunctionAnswers;
  /** The two values as the slides print them. */
  readonly printed: { readonly binary: string; readonly bipolar: string };
  /** What each printed value asks of the other slide: 2a − 1, and (b + 1)/2. */
  readonly implied: { readonly bipolar: number; readonly binary: number };
  /** The printed values as numbers, each with the half unit of its last digit. */
  readonly values: { readonly binary: number; readonly bipolar: number; readonly half: number };
  readonly truth: Suspect;
}
