import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import { type Acted, type Action, type Attempt, act, beginAttempt } from '#engine/exercise/attempt.ts';
import type { LogEvent } from '#engine/exercise/grade/logEvent.ts';
import { LEARNING, type Policy } from '#engine/exercise/grade/policy.ts';
import type { Instance } from '#engine/exercise/instance.ts';
import type { ExerciseAsk, Feedback, Marking } from '../exerciseData.ts';
import { markingOf } from './markingOf.ts';

/** One more thing that the learner does, `t` milliseconds after the start of the attempt. */
interface Turn {
  readonly action: Action;
  readonly t: number;
  readonly decimalComma: boolean;
}

/** The log and where it leads; or the sentence that says why the action was not taken. Nothing is lost then. */
export type Played =
  | { readonly events: readonly LogEvent[]; readonly marking: Marking; readonly readAs?: string }
  | { readonly refused: string; readonly isUnreadable?: boolean };

/** Learning for oneself: trying again is free, hints cost as they say. */
const policyOf = (feedback: Feedback): Policy => ({ ...LEARNING, feedback, help: feedback !== 'none' });

/** The last attempt that was played, so that one more answer does not play everything again. */
let last: { readonly key: string; readonly events: readonly LogEvent[]; readonly attempt: Attempt } | undefined;

const same = (a: readonly LogEvent[], b: readonly LogEvent[]): boolean =>
  a.length === b.length && JSON.stringify(a) === JSON.stringify(b);

const take = (attempt: Attempt, { a, st, x, t, it, comma }: LogEvent): Acted =>
  act(attempt, { a, st, ...(x === undefined ? {} : { x }) }, t, { decimalComma: comma === true }, it);

/** Plays a log, and one more action where there is one. */
export function play(instance: Instance, ask: ExerciseAsk, events: readonly LogEvent[], turn?: Turn): Played {
  const key = JSON.stringify(ask);
  let attempt: Attempt;
  if (last?.key === key && same(last.events, events)) attempt = last.attempt;
  else {
    attempt = beginAttempt(instance, policyOf(ask.feedback));
    for (const event of events) {
      const acted = take(attempt, event);
      if ('refused' in acted) return { refused: exerciseSentence(acted.refused) };
      attempt = acted.attempt;
    }
  }
  let readAs: string | undefined;
  if (turn) {
    const acted = act(attempt, turn.action, turn.t, { decimalComma: turn.decimalComma });
    if ('refused' in acted)
      return { refused: exerciseSentence(acted.refused), ...(acted.isUnreadable ? { isUnreadable: true } : {}) };
    attempt = acted.attempt;
    readAs = acted.readAs && exerciseSentence(acted.readAs);
  }
  last = { key, events: attempt.events, attempt };
  return { events: attempt.events, marking: markingOf(attempt, ask.exercise), ...(readAs ? { readAs } : {}) };
}
