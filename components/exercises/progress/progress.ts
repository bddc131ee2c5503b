import type { LogEvent } from '#engine/exercise/grade/logEvent.ts';
import type { FamilyParams } from '#engine/exercise/instance.ts';
import type { Feedback } from '../exerciseData.ts';

/** What a finished attempt came to; marks are milli-marks. */
export interface Outcome {
  readonly marks: number;
  readonly max: number;
  /** Hints and values that were asked for. */
  readonly helps: number;
  /** Milliseconds since 1970. */
  readonly finished: number;
}

/** One attempt at one variant: enough to draw the same numbers again and to play the log to the same grade. */
export interface AttemptRecord {
  readonly exercise: string;
  readonly chapter: number;
  readonly family: string;
  readonly version: number;
  readonly params: FamilyParams;
  readonly learner: string;
  readonly variant: number;
  /** The five letters of the variant. */
  readonly code: string;
  readonly feedback: Feedback;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** When it came back from a file, in milliseconds since 1970. */
  readonly restored?: number;
  /** What was done; empty once the log was dropped for room. */
  readonly events: readonly LogEvent[];
  readonly outcome?: Outcome;
}

/** All that the device remembers of the exercises. */
export interface Progress {
  readonly v: 1;
  /** Whose numbers: drawn once from the time of the first attempt. Empty before it. */
  readonly learner: string;
  /** What was begun (or came back from a file) before this moment has been erased. */
  readonly erased: number;
  readonly attempts: readonly AttemptRecord[];
}

export const PROGRESS_VERSION = 1;

export const EMPTY: Progress = { v: PROGRESS_VERSION, learner: '', erased: 0, attempts: [] };

/** What makes two records the same attempt. */
export const attemptKey = ({ exercise, learner, variant, started }: AttemptRecord): string =>
  JSON.stringify([exercise, learner, variant, started]);
