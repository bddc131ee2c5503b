import { type Answer, readAnswer } from '../check/readAnswer.ts';
import type { Instance, StepSpec } from '../instance.ts';
import { isUnreadable } from '../parse/reading.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { type Assessment, assess, type Outcome } from './assess.ts';
import { type LogEvent, MAX_EVENT_TEXT } from './logEvent.ts';
import { NANO, nanoOf, type Policy } from './policy.ts';
import { type StepTable, stepTable } from './stepTable.ts';

/** Where one step stands. Marks are milli-marks times billionths, so every share stays a whole number. */
export interface StepState {
  /** The answer that stands; gone when it was cleared, undone, or when the right value took its place. */
  readonly answer?: Answer;
  readonly text?: string;
  readonly now?: Assessment;
  /** The last answer was wrong and has been taken back (`undo`) or replaced (`fix`). */
  readonly refused?: Assessment;
  readonly tries: number;
  readonly hint: 0 | 1 | 2 | 3;
  readonly isClosed: boolean;
  readonly isRevealed: boolean;
  readonly isFilled: boolean;
  /** Share lost to wrong tries so far. */
  readonly lost: number;
  readonly best: number;
  readonly bestOf?: Assessment;
}

/** The state of an attempt: what the log so far leads to, and nothing else. */
export interface PlayState {
  readonly table: StepTable;
  readonly policy: Policy;
  readonly steps: ReadonlyMap<string, StepState>;
  readonly count: number;
  readonly time: number;
  readonly isDone: boolean;
}

/** The next state, or the sentence that says why the event was not allowed. */
export type Played = { readonly state: PlayState } | { readonly rejected: Phrase };

const BLANK: StepState = {
  tries: 0,
  hint: 0,
  isClosed: false,
  isRevealed: false,
  isFilled: false,
  lost: 0,
  best: 0,
};

/** The state before the first event: count 0, time 0 ms, every step unanswered. */
export const startState = (instance: Instance, policy: Policy): PlayState => ({
  table: stepTable(instance),
  policy,
  steps: new Map(instance.steps.map(({ id }) => [id, BLANK])),
  count: 0,
  time: 0,
  isDone: false,
});

const no = (key: string, values: Phrase['values'] = {}): Played => ({ rejected: phrase(`rejected.${key}`, values) });

/** True once later steps may use it: answered, shown or filled in. */
const isSettled = ({ answer, isRevealed, isFilled }: StepState): boolean =>
  answer !== undefined || isRevealed || isFilled;

/** The first step that has to be answered before this one; nothing when it is open. */
export const waitsFor = (state: PlayState, step: StepSpec): string | undefined =>
  step.deps.find((dep) => !isSettled(state.steps.get(dep)!));

/** What is left of a step's marks after the hints seen. */
function ceilingOf(step: StepSpec, { hint, isRevealed }: StepState, policy: Policy): number {
  if (isRevealed || hint === 3) return 0;
  if (!policy.hintCost) return NANO;
  const cost = step.hints.filter(({ level }) => level <= hint).reduce((sum, { cost }) => sum + nanoOf(cost), 0);
  return Math.max(0, NANO - cost);
}

const worth = (step: StepSpec, state: StepState, credit: number, policy: Policy): number =>
  step.marks * Math.min(Math.max(0, credit - state.lost), ceilingOf(step, state, policy));

/** Marks all steps that hang on `id` again; what was earned stays earned. `typed` is the step with the new answer. */
function remark(state: PlayState, id: string, typed?: string): PlayState {
  const { table, policy } = state;
  const steps = new Map(state.steps);
  const standing = (step: string) => steps.get(step)!.answer;
  for (const step of table.downstream.get(id)!) {
    const old = steps.get(step.id)!;
    if (!old.answer || old.isRevealed) continue;
    const now = assess(table, step, old.answer, standing, policy);
    const isTyped = step.id === typed;
    const isSpent = isTyped && now.outcome !== 'C' && now.outcome !== 'F' && policy.feedback === 'each';
    const lost = isSpent ? Math.min(NANO, old.lost + penaltyOf(step, policy)) : old.lost;
    const earned = worth(step, { ...old, lost }, now.credit, policy);
    // Without feedback the last answer counts, so that nothing is gained by typing many; a right one never costs anything.
    const isLast = isTyped && policy.feedback !== 'each' && now.outcome !== 'C';
    const isBetter = isLast || earned > old.best || (old.best === 0 && earned === 0);
    steps.set(step.id, { ...old, now, lost, ...(isBetter ? { best: earned, bestOf: now } : {}) });
  }
  return { ...state, steps };
}

/** A choice among n costs 1/(n − 1) a wrong try at least, else clicking through all of them would be an answer. */
function penaltyOf({ check }: StepSpec, policy: Policy): number {
  const byChance = check.mode === 'choice' ? Math.floor(NANO / Math.max(1, check.options.length - 1)) : 0;
  return Math.max(nanoOf(policy.penalty), byChance);
}

function update(state: PlayState, id: string, change: Partial<StepState>): PlayState {
  const steps = new Map(state.steps);
  steps.set(id, { ...steps.get(id)!, ...change });
  return { ...state, steps };
}

function without(state: PlayState, id: string): PlayState {
  const { answer: _answer, text: _text, now: _now, ...rest } = state.steps.get(id)!;
  const steps = new Map(state.steps);
  steps.set(id, rest);
  return { ...state, steps };
}

const FULL: ReadonlySet<Outcome> = new Set(['C', 'F']);

function answerStep(state: PlayState, step: StepSpec, event: LogEvent): Played {
  const { policy } = state;
  const old = state.steps.get(step.id)!;
  if (old.isClosed) return no('closed', { step: step.id });
  const first = waitsFor(state, step);
  if (first) return no('answerFirst', { step: first });
  const answer = readAnswer(step.check, event.x ?? '', { decimalComma: event.comma === true });
  if (isUnreadable(answer)) return { state };
  const isSame = old.text === event.x && old.answer !== undefined;
  if (!isSame && policy.attempts !== null && old.tries >= policy.attempts)
    return no('noTriesLeft', { attempts: policy.attempts });
  const { refused: _refused, ...kept } = old;
  const steps = new Map(state.steps);
  steps.set(step.id, { ...kept, answer, text: event.x ?? '', tries: old.tries + (isSame ? 0 : 1) });
  const next = remark({ ...state, steps }, step.id, isSame ? undefined : step.id);
  const { now } = next.steps.get(step.id)!;
  if (policy.repair === 'carry') return { state: next };
  if (FULL.has(now!.outcome)) return { state: update(next, step.id, { isClosed: true }) };
  const cleared = without(next, step.id);
  const change = { refused: now!, ...(policy.repair === 'fix' ? { isFilled: true, isClosed: true } : {}) };
  return { state: update(cleared, step.id, change) };
}

function helpStep(state: PlayState, step: StepSpec, event: LogEvent): Played {
  const old = state.steps.get(step.id)!;
  if (!state.policy.help) return no('noHelp');
  if (event.a === 'hint') {
    const next = step.hints.find(({ level }) => level > old.hint);
    if (!next || old.isRevealed) return no('noMoreHints');
    return { state: update(state, step.id, { hint: next.level }) };
  }
  if (old.isRevealed) return no('closed', { step: step.id });
  const first = waitsFor(state, step);
  if (first) return no('answerFirst', { step: first });
  const shown = update(without(state, step.id), step.id, { isRevealed: true, isClosed: true });
  return { state: remark(shown, step.id) };
}

function clear(state: PlayState, ids: readonly string[]): PlayState {
  return ids.reduce((now, id) => remark(without(now, id), id), state);
}

/**
 * Plays one event; the same events always lead to the same state. An event out of order, by number or time, is
 * refused with a reason.
 */
export function play(state: PlayState, event: LogEvent): Played {
  if (state.isDone) return no('afterDone');
  if (event.n !== state.count) return no('outOfOrder', { n: event.n, expected: state.count });
  if (!(Number.isSafeInteger(event.t) && event.t >= state.time)) return no('timeWentBack', { n: event.n });
  if ((event.x?.length ?? 0) > MAX_EVENT_TEXT) return no('tooLong', { most: MAX_EVENT_TEXT });
  const on = { ...state, count: state.count + 1, time: event.t };
  if (event.a === 'note') return { state: on };
  if (event.a === 'done') return { state: { ...on, isDone: true } };
  if (event.a === 'reset' || event.a === 'undo') {
    if (state.policy.repair !== 'carry') return no('noUndo');
    const open = [...state.steps].filter(([id, { answer }]) => answer && (event.a === 'reset' || id === event.st));
    if (open.length === 0) return no('nothingToClear');
    return {
      state: clear(
        on,
        open.map(([id]) => id),
      ),
    };
  }
  const step = state.table.steps.get(event.st);
  if (!step) return no('noSuchStep', { step: event.st.slice(0, 40) });
  if (event.a === 'in') return answerStep(on, step, event);
  if (event.a === 'hint' || event.a === 'reveal') return helpStep(on, step, event);
  return no('noSuchAction', { action: String(event.a).slice(0, 40) });
}
