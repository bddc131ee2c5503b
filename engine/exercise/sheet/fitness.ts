import type { NumCheck } from '../check/check.ts';
import { evaluateFormula } from '../check/evaluateFormula.ts';
import { toleranceAt } from '../check/judgeNumber.ts';
import { predicateOf } from '../check/predicates.ts';
import type { Misconception, StepSpec } from '../instance.ts';

/** A usual mistake must lie this many tolerances from what is right, so that a wrong method is never marked right. */
export const APART = 5;

const checkOf = ({ check }: StepSpec): NumCheck => ('each' in check ? check.each : check) as NumCheck;

/** True when every number of the right answer is finite and one that can be typed. */
export function isAnswerable({ target, check }: StepSpec): boolean {
  if (target.kind === 'numbers')
    return target.formulas.every(
      (formula) => Number.isFinite(evaluateFormula(formula)) && Math.abs(evaluateFormula(formula)) < 1e12,
    );
  if (target.kind === 'option') return check.mode === 'choice' && evaluateFormula(target.place) in check.options;
  if (target.kind === 'state') {
    const numbers = target.shown.map((text) => Number(text.replace('−', '-')));
    return check.mode === 'state' && predicateOf(check.predicate)(numbers, check.settings);
  }
  return true;
}

/** How far a mistake lies from what is right, in tolerances: at least one number must be far. Infinite for what is not a number. */
export function distanceOf(step: StepSpec, mistake: Misconception): number {
  const { target } = step;
  if (mistake.kind !== 'numbers' || target.kind !== 'numbers') {
    if (mistake.kind === 'option' && target.kind === 'option' && step.check.mode === 'choice')
      return step.check.options[evaluateFormula(target.place)]?.id === mistake.option ? 0 : Number.POSITIVE_INFINITY;
    if (mistake.kind === 'order' && target.kind === 'order')
      return mistake.ids.join() === target.ids.join() ? 0 : Number.POSITIVE_INFINITY;
    return Number.POSITIVE_INFINITY;
  }
  const check = checkOf(step);
  return Math.max(
    ...target.formulas.map((formula, i) => {
      const right = evaluateFormula(formula);
      const apart = Math.abs(evaluateFormula(mistake.formulas[i]!) - right);
      const tolerance = toleranceAt(check, right);
      return tolerance > 0 ? apart / tolerance : apart > 1e-9 * Math.abs(right) ? Number.POSITIVE_INFINITY : 0;
    }),
  );
}

/** True when a mistake gives numbers that one could type at all. */
export const isTypable = (mistake: Misconception): boolean =>
  mistake.kind !== 'numbers' || mistake.formulas.every((formula) => Number.isFinite(evaluateFormula(formula)));

/** Mistakes of a step that may be confused with the right answer here. */
export const tooNear = (step: StepSpec): Misconception[] =>
  step.misconceptions.filter((mistake) => !isTypable(mistake) || distanceOf(step, mistake) < APART);
