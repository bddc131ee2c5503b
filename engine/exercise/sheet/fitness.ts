import type { NumCheck } from '../check/check.ts';
import { evaluateFormula } from '../check/evaluateFormula.ts';
import { toleranceAt } from '../check/judgeNumber.ts';
import { predicateOf } from '../check/predicates.ts';
import type { Misconception, StepSpec } from '../instance.ts';

/** A usual mistake must lie this many tolerances from what is right, so that a wrong method is never marked right. */
export const APART = 5;

const checkOf = ({ check }: Pick<StepSpec, 'check'>): NumCheck => ('each' in check ? check.each : check) as NumCheck;

/** True when every number of the right answer is finite and one that can be typed. */
export function isAnswerable({ target, check }: Pick<StepSpec, 'target' | 'check'>): boolean {
  if (target.kind === 'numbers') return target.formulas.every((formula) => Math.abs(evaluateFormula(formula)) < 1e12);
  if (target.kind === 'option') return check.mode === 'choice' && evaluateFormula(target.place) in check.options;
  if (target.kind === 'state') {
    const numbers = target.shown.map((text) => Number(text.replace('−', '-')));
    return check.mode === 'state' && predicateOf(check.predicate)(numbers, check.settings);
  }
  return true;
}

type Judged = Pick<StepSpec, 'target' | 'check' | 'misconceptions'>;

/** The right numbers of a step, worked out once for all its mistakes. */
const rightOf = ({ target }: Judged): readonly number[] =>
  target.kind === 'numbers' ? target.formulas.map((formula) => evaluateFormula(formula)) : [];

function distanceFrom(step: Judged, right: readonly number[], mistake: Misconception): number {
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
    ...right.map((of, i) => {
      const value = evaluateFormula(mistake.formulas[i]!);
      // What cannot be typed is no mistake that anybody makes.
      if (!Number.isFinite(value)) return Number.NaN;
      const apart = Math.abs(value - of);
      const tolerance = toleranceAt(check, of);
      return tolerance > 0 ? apart / tolerance : apart > 1e-9 * Math.abs(of) ? Number.POSITIVE_INFINITY : 0;
    }),
  );
}

/**
 * How far a mistake lies from what is right, in tolerances: at least one number must be far. Infinite for what is not a
 * number, NaN for a mistake that gives numbers which cannot be typed.
 */
export const distanceOf = (step: Judged, mistake: Misconception): number => distanceFrom(step, rightOf(step), mistake);

/** Mistakes of a step that may be confused with the right answer here, or that nobody could type. */
export function tooNear(step: Judged): Misconception[] {
  const right = rightOf(step);
  return step.misconceptions.filter((mistake) => !(distanceFrom(step, right, mistake) >= APART));
}
