import type { Instance } from '../instance.ts';
import type { Phrase } from '../phrase.ts';
import { type Grade, gradeOf } from './gradeOf.ts';
import { chainHead, chainStart, type LogEvent } from './logEvent.ts';
import { play, startState } from './play.ts';
import { checkPolicy, type Policy } from './policy.ts';

/** What a log claims besides its events; claims are compared, never used. */
export interface Claims {
  readonly marks?: number;
  readonly chainHead?: string;
}

/**
 * `verified`: the log leads where it claims. `differs`: the events hold, a claim does not. `invalid`: an event is
 * illegal.
 */
export interface Replay {
  readonly verdict: 'verified' | 'differs' | 'invalid';
  readonly reasons: readonly Phrase[];
  /** The grade of all events up to the first illegal one. */
  readonly grade: Grade;
}

/** Plays a log again under the given rules and grades it; an event that cannot be is named by its number. */
export function replay(instance: Instance, policy: Policy, events: readonly LogEvent[], claims: Claims = {}): Replay {
  checkPolicy(policy);
  let state = startState(instance, policy);
  for (const event of events) {
    const played = play(state, event);
    if ('rejected' in played) return { verdict: 'invalid', reasons: [played.rejected], grade: gradeOf(state) };
    state = played.state;
  }
  const grade = gradeOf(state);
  const reasons: Phrase[] = [];
  const head = chainHead(chainStart(instance.family, instance.version, instance.variant), events);
  if (claims.chainHead !== undefined && claims.chainHead !== head)
    reasons.push({ key: 'rejected.chainBroken', values: {} });
  if (claims.marks !== undefined && claims.marks !== grade.marks)
    reasons.push({ key: 'rejected.otherMarks', values: { claimed: claims.marks, found: grade.marks } });
  return { verdict: reasons.length ? 'differs' : 'verified', reasons, grade };
}
