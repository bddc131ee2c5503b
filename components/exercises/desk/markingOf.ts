import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import { type Attempt, gradeSoFar, type StepView, viewsOf } from '#engine/exercise/attempt.ts';
import type { StepSpec } from '#engine/exercise/instance.ts';
import type { Marking, ShownHint, StepMarking } from '../exerciseData.ts';
import { expectedText } from './expectedText.ts';
import { namedFormula } from './namedFormula.ts';

/** Statuses after which a step has nothing left to earn. */
const SETTLED = new Set(['right', 'shown', 'filled']);

function hintsOf(attempt: Attempt, step: StepSpec, { hints }: StepView, exercise: string): ShownHint[] {
  const { target } = step;
  const formulas = target.kind === 'numbers' ? target.formulas : [];
  return hints.map(({ level, text }) => ({
    text: exerciseSentence(text),
    formulas: level === 2 ? formulas.map(({ expr }) => namedFormula(expr, attempt.instance, exercise)) : [],
  }));
}

function stepMarking(attempt: Attempt, step: StepSpec, view: StepView, exercise: string): StepMarking {
  const next = view.hasMoreHints ? step.hints[view.hints.length] : undefined;
  return {
    status: view.status,
    notes: view.feedback.map(exerciseSentence),
    hints: hintsOf(attempt, step, view, exercise),
    ...(next ? { nextCost: next.cost } : {}),
    ...(view.expected === undefined ? {} : { expected: expectedText(step, view.expected) }),
    ...(view.text === undefined ? {} : { text: view.text }),
    marks: view.marks,
    max: view.max,
  };
}

/** Where an attempt stands, in words. Marks are held back while feedback is. */
export function markingOf(attempt: Attempt, exercise: string): Marking {
  const { instance, events, policy, state } = attempt;
  const grade = gradeSoFar(attempt);
  const views = viewsOf(attempt);
  const isOpen = policy.feedback === 'each' || (policy.feedback === 'end' && state.isDone);
  return {
    steps: instance.steps.map((step, i) => stepMarking(attempt, step, views[i]!, exercise)),
    marks: isOpen ? grade.marks : 0,
    max: grade.max,
    isDone: state.isDone,
    isFull: isOpen && views.every(({ status }) => SETTLED.has(status)),
    helps: events.filter(({ a }) => a === 'hint' || a === 'reveal').length,
    mistakes: isOpen ? grade.steps.flatMap(({ misconception }) => misconception ?? []) : [],
  };
}
