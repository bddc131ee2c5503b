import { clock } from '#components/lab/clock.ts';
import type { LogEvent } from '#engine/exercise/grade/logEvent.ts';
import type { ExerciseAsk, Marking, Sheet } from './exerciseData.ts';
import type { AttemptRecord } from './progress/progress.ts';

/** The attempt under way: whose numbers, what was done, and how its time is counted. */
export interface AttemptInHand {
  readonly ask: ExerciseAsk;
  readonly events: readonly LogEvent[];
  /** Milliseconds since 1970; 0 before the first action, and before the last. */
  readonly started: number;
  readonly finished: number;
  /** What is added to the clock of the page to give the time of the log. */
  readonly offset: number;
}

/** An attempt that begins now. */
export const freshAttempt = (ask: ExerciseAsk): AttemptInHand => ({
  ask,
  events: [],
  started: 0,
  finished: 0,
  offset: -clock.elapsed(),
});

/** An attempt taken up again: its time goes on from its last event. */
export const resumedAttempt = (ask: ExerciseAsk, { events, started, outcome }: AttemptRecord): AttemptInHand => ({
  ask,
  events,
  started,
  finished: outcome?.finished ?? 0,
  offset: (events.at(-1)?.t ?? 0) - clock.elapsed(),
});

/** The attempt with its beginning and its end noted. */
export const dated = (attempt: AttemptInHand, { isDone }: Marking): AttemptInHand => ({
  ...attempt,
  started: attempt.started || clock.now(),
  finished: isDone ? attempt.finished || clock.now() : 0,
});

/** The attempt as it is kept. */
export function recordOf(
  { ask, events, started, finished }: AttemptInHand,
  { version, variant: code }: Sheet,
  { marks, max, helps, isDone }: Marking,
  chapter: number,
): AttemptRecord {
  const { exercise, family, params, learner, variant, feedback } = ask;
  const outcome = isDone ? { outcome: { marks, max, helps, finished } } : {};
  return { exercise, chapter, family, version, params, learner, variant, code, feedback, started, events, ...outcome };
}
