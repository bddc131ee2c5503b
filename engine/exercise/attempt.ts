import { readAnswer } from './check/readAnswer.ts';
import type { Assessment } from './grade/assess.ts';
import { expectedOf, type Grade, gradeOf } from './grade/gradeOf.ts';
import { chainNext, chainStart, type LogEvent } from './grade/logEvent.ts';
import { type PlayState, play, startState, waitsFor } from './grade/play.ts';
import { checkPolicy, LEARNING, NANO, type Policy } from './grade/policy.ts';
import type { Instance, StepSpec } from './instance.ts';
import { isUnreadable, type Writing } from './parse/reading.ts';
import { type Dec, type Phrase, phrase } from './phrase.ts';

/** An exercise in the hands of a learner: the log, and what it leads to. A value; every action gives a new one. */
export interface Attempt {
  readonly instance: Instance;
  readonly policy: Policy;
  readonly events: readonly LogEvent[];
  /** Head of the hash chain over the events. */
  readonly head: string;
  readonly state: PlayState;
}

/** What the learner does; the number, the time and the place in an assignment are added by `act`. */
export interface Action {
  readonly a: LogEvent['a'];
  readonly st?: string;
  readonly x?: string;
}

/** A new attempt, or the sentence to show. Unreadable text is no event: it is not logged and costs nothing. */
export type Acted =
  | { readonly attempt: Attempt; readonly readAs?: Phrase }
  | { readonly refused: Phrase; readonly isUnreadable: boolean };

/**
 * Begins an attempt at a variant: no events, event number 0, time 0 ms.
 * @throws EngineError for a policy that contradicts itself.
 */
export function beginAttempt(instance: Instance, policy: Policy = LEARNING): Attempt {
  checkPolicy(policy);
  const head = chainStart(instance.family, instance.version, instance.variant);
  return { instance, policy, events: [], head, state: startState(instance, policy) };
}

/**
 * Does one thing. `t` are whole milliseconds since the start, from the caller's monotonic clock; `writing` says
 * whether the learner writes decimal commas; `it` is the place of the exercise in an assignment.
 */
export function act(attempt: Attempt, action: Action, t: number, writing: Writing, it = 0): Acted {
  const { instance, policy, events, state } = attempt;
  const isInput = action.a === 'in';
  const event: LogEvent = {
    n: events.length,
    t: Math.max(t, state.time),
    it,
    st: action.st ?? '',
    a: action.a,
    ...(action.x === undefined ? {} : { x: action.x }),
    ...(isInput && writing.decimalComma ? { comma: true } : {}),
  };
  const step = state.table.steps.get(event.st);
  const answer = isInput && step ? readAnswer(step.check, event.x ?? '', writing) : undefined;
  if (answer && isUnreadable(answer)) return { refused: answer.unreadable, isUnreadable: true };
  const played = play(state, event);
  if ('rejected' in played) return { refused: played.rejected, isUnreadable: false };
  const head = chainNext(attempt.head, event);
  const next = { instance, policy, events: [...events, event], head, state: played.state };
  if (answer?.kind !== 'numbers' || !answer.isTranslated) return { attempt: next };
  return { attempt: next, readAs: phrase('readAs', { value: answer.text }) };
}

/** `locked`: an earlier step comes first. `stale`: earned with an earlier value that was mended since. */
export type StepStatus =
  | 'locked'
  | 'open'
  | 'answered'
  | 'right'
  | 'follows'
  | 'partly'
  | 'stale'
  | 'wrong'
  | 'shown'
  | 'filled';

/** All that the player shows of a step. */
export interface StepView {
  readonly id: string;
  readonly status: StepStatus;
  readonly waitsFor?: string;
  /** Sentences about the answer, most important first; empty while feedback is held back. */
  readonly feedback: readonly Phrase[];
  /** The hints asked for so far; with level 2 the formula of the step is to be drawn, with level 3 its value. */
  readonly hints: StepSpec['hints'];
  readonly hasMoreHints: boolean;
  /** The right value, once it may be seen. */
  readonly expected?: Dec;
  readonly text?: string;
  readonly tries: number;
  readonly marks: number;
  readonly max: number;
}

const STATUS_OF: Record<Assessment['outcome'], StepStatus> = {
  C: 'right',
  F: 'follows',
  P: 'partly',
  W: 'wrong',
  R: 'shown',
  '-': 'open',
};

function feedbackOf({ outcome, misconception, isTooEasy }: Assessment, isStale: boolean): Phrase[] {
  if (isStale) return [phrase('feedback.stale')];
  if (isTooEasy) return [phrase('feedback.tooEasy')];
  if (outcome !== 'W') return [phrase(`feedback.${STATUS_OF[outcome]}`)];
  return misconception ? [phrase(`mistakes.${misconception}`)] : [phrase('feedback.wrong')];
}

/** What is to be shown of one step now. */
export function viewOf(attempt: Attempt, step: StepSpec): StepView {
  const { state, policy } = attempt;
  const own = state.steps.get(step.id)!;
  const isOpen = policy.feedback === 'each' || (policy.feedback === 'end' && state.isDone);
  const blocked = waitsFor(state, step);
  const judged = own.now ?? own.refused;
  const isStale = own.now?.outcome === 'W' && own.best > 0;
  let status: StepStatus = blocked && !own.answer ? 'locked' : 'open';
  if (own.isRevealed) status = 'shown';
  else if (own.isFilled) status = 'filled';
  else if (judged) status = isOpen ? (isStale ? 'stale' : STATUS_OF[judged.outcome]) : 'answered';
  const canSee = own.isRevealed || own.isFilled || own.hint === 3 || (state.isDone && policy.feedback !== 'none');
  return {
    id: step.id,
    status,
    ...(blocked ? { waitsFor: blocked } : {}),
    feedback: judged && isOpen && !own.isRevealed ? feedbackOf(judged, isStale) : [],
    hints: step.hints.filter(({ level }) => level <= own.hint),
    hasMoreHints: policy.help && !own.isRevealed && step.hints.some(({ level }) => level > own.hint),
    ...(canSee ? { expected: expectedOf(step) } : {}),
    ...(own.text === undefined ? {} : { text: own.text }),
    tries: own.tries,
    marks: isOpen ? Math.floor((own.best + NANO / 2) / NANO) : 0,
    max: step.marks,
  };
}

/** What is to be shown of all steps now. */
export const viewsOf = (attempt: Attempt): StepView[] => attempt.instance.steps.map((step) => viewOf(attempt, step));

/** The grade so far: whole marks, step by step, and their sum. */
export const gradeSoFar = ({ state }: Attempt): Grade => gradeOf(state);
