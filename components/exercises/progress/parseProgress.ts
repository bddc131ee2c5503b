import type { LogEvent } from '#engine/exercise/grade/logEvent.ts';
import { MAX_EVENT_TEXT } from '#engine/exercise/grade/logEvent.ts';
import type { FamilyParams } from '#engine/exercise/instance.ts';
import type { Feedback } from '../exerciseData.ts';
import { MAX_ATTEMPTS, MAX_EVENTS } from './boundProgress.ts';
import { mergeProgress } from './mergeProgress.ts';
import { type AttemptRecord, EMPTY, type Outcome, PROGRESS_VERSION, type Progress } from './progress.ts';

/** Latest moment that is taken: the year 2286. */
const LATEST = 1e13;
const ACTIONS: readonly LogEvent['a'][] = ['in', 'hint', 'reveal', 'undo', 'reset', 'done', 'note'];
const FEEDBACK: readonly Feedback[] = ['each', 'end', 'none'];

/** Thrown inside; a caller sees only "not ours". */
const NOT_OURS = Symbol('not ours');
const fail = (): never => {
  throw NOT_OURS;
};
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : fail();
const list = (value: unknown, most: number): unknown[] =>
  Array.isArray(value) && value.length <= most ? value : fail();
const whole = (value: unknown, most: number): number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most ? (value as number) : fail();
const text = (value: unknown, most: number): string =>
  typeof value === 'string' && value.length <= most ? value : fail();
const matching = (value: unknown, form: RegExp): string => (form.test(text(value, 80)) ? (value as string) : fail());
const oneOf = <T extends string>(value: unknown, all: readonly T[]): T =>
  all.includes(value as T) ? (value as T) : fail();

function parseEvent(value: unknown): LogEvent {
  const { n, t, it, st, a, x, comma } = record(value);
  return {
    n: whole(n, MAX_EVENTS),
    t: whole(t, LATEST),
    it: whole(it, 10_000),
    st: text(st, 200),
    a: oneOf(a, ACTIONS),
    ...(x === undefined ? {} : { x: text(x, MAX_EVENT_TEXT) }),
    ...(comma === true ? { comma: true } : {}),
  };
}

function parseOutcome(value: unknown): Outcome {
  const { marks, max, helps, finished } = record(value);
  const most = whole(max, 1e9);
  return {
    marks: whole(marks, most),
    max: most,
    helps: whole(helps, MAX_EVENTS),
    finished: whole(finished, LATEST),
  };
}

function parseParams(value: unknown): FamilyParams {
  const entries = Object.entries(record(value));
  if (entries.length > 20) fail();
  return Object.fromEntries(
    entries.map(([name, v]) => [
      matching(name, /^[a-z]\w*$/i),
      typeof v === 'boolean' || (typeof v === 'number' && Number.isFinite(v)) ? v : text(v, 80),
    ]),
  );
}

function parseAttempt(value: unknown): AttemptRecord {
  const raw = record(value);
  return {
    exercise: matching(raw.exercise, /^[\w.-]{1,60}$/),
    chapter: whole(raw.chapter, 1_000),
    family: matching(raw.family, /^[a-z]\w{0,40}$/i),
    version: whole(raw.version, 10_000),
    params: parseParams(raw.params),
    learner: matching(raw.learner, /^[\w-]{0,40}$/),
    variant: whole(raw.variant, 1e6),
    code: matching(raw.code, /^[A-Z]{5}$/),
    feedback: oneOf(raw.feedback, FEEDBACK),
    started: whole(raw.started, LATEST),
    ...(raw.restored === undefined ? {} : { restored: whole(raw.restored, LATEST) }),
    events: list(raw.events, MAX_EVENTS).map(parseEvent),
    ...(raw.outcome === undefined ? {} : { outcome: parseOutcome(raw.outcome) }),
  };
}

/** Checks what was stored or is in a file, field by field; nothing when it is not ours. Unknown fields are left out. */
export function parseProgress(value: unknown): Progress | undefined {
  try {
    const { v, learner, erased, attempts } = record(value);
    if (v !== PROGRESS_VERSION) fail();
    const parsed: Progress = {
      v: PROGRESS_VERSION,
      learner: matching(learner, /^[\w-]{0,40}$/),
      erased: whole(erased, LATEST),
      attempts: list(attempts, 2 * MAX_ATTEMPTS).map(parseAttempt),
    };
    return mergeProgress(parsed, EMPTY);
  } catch (thrown) {
    if (thrown === NOT_OURS) return undefined;
    throw thrown;
  }
}
