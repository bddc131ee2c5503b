import type { Expr } from '../../trace/expr.ts';
import { operandsOf } from '../../trace/operandsOf.ts';
import type { Address } from '../../trace/ref.ts';
import type { NumCheck } from '../check/check.ts';
import { evaluateFormula, type Values } from '../check/evaluateFormula.ts';
import { toleranceAt } from '../check/judgeNumber.ts';
import type { Formula, StepSpec } from '../instance.ts';

const NEAR = 1e-6;
const SATURATED = 1e-4;
const NUDGE = 1e-3;

/** Values with which a product or a slope is no work any more. */
const EASY = [0, 1, -1];

const isEasy = (value: number, within: number): boolean => EASY.some((easy) => Math.abs(value - easy) <= within);

const isSaturated = (value: number): boolean => Math.abs(value) <= 1 && 1 - Math.abs(value) < SATURATED;

/** The right value of a leaf: the one that is printed in the formula. */
function printed(formulas: readonly Formula[], ref: Address): number {
  const all: Extract<Expr, { op: 'operand' }>[] = formulas.flatMap(({ expr }) => operandsOf(expr));
  return all.find((leaf) => leaf.ref === ref)!.value;
}

const entryCheck = ({ check }: StepSpec): NumCheck | undefined =>
  'each' in check
    ? check.each
    : 'rtol' in check || 'digits' in check || check.mode === 'exact'
      ? (check as NumCheck)
      : undefined;

/**
 * Guard 1, over the numbers that were typed: nothing is given for following a dead value: one that is not finite,
 * is 0 or ±1 or saturated where the right one is not, or that leads to a result for which 0 or ±1 was typed although
 * these do not satisfy the right one.
 */
export function killsFollowThrough(
  step: StepSpec,
  formulas: readonly Formula[],
  used: readonly Address[],
  own: Values,
  typed: readonly number[],
): boolean {
  for (const ref of used) {
    const value = own(ref);
    const right = printed(formulas, ref);
    if (value === undefined) continue;
    if (!Number.isFinite(value)) return true;
    const isDead = isEasy(value, NEAR) ? !isEasy(right, NEAR) : isSaturated(value) && !isSaturated(right);
    if (isDead) return true;
  }
  const check = entryCheck(step);
  return formulas.some((formula, i) => {
    if (!Number.isFinite(evaluateFormula(formula, own))) return true;
    // In whole numbers 0 and 1 come about honestly; there the guard on the leaves has to do.
    if (check?.mode === 'exact' || isCount(formula)) return false;
    const right = evaluateFormula(formula);
    const slack = check ? toleranceAt(check, right) : 0;
    return EASY.some((easy) => Math.abs(typed[i]! - easy) <= SATURATED && Math.abs(right - easy) > slack);
  });
}

/** A count or a yes/no is whole by nature; 0 and 1 say nothing there. */
const isCount = ({ whole, expr }: Formula): boolean => whole !== undefined || expr.op === 'choose';

const moved =
  (values: Values, ref: Address, by: number): Values =>
  (other) =>
    other === ref ? by : values(other);

/** True when the formula changes as the leaf is nudged from where it stands. */
function reacts(formulas: readonly Formula[], ref: Address, at: number, values: Values): boolean {
  const small = NUDGE * Math.max(1, Math.abs(at));
  return formulas.some((formula) => {
    // A rounded result stands still between its jumps, so it is nudged far enough to jump.
    const steps = isCount(formula) ? [small, 2, 0.5 * Math.abs(at), 10 * Math.max(1, Math.abs(at))] : [small];
    const here = evaluateFormula(formula, moved(values, ref, at));
    return steps.some((step) =>
      [at + step, at - step].some((there) => evaluateFormula(formula, moved(values, ref, there)) !== here),
    );
  });
}

/**
 * Guard 2: the operation that is asked must still be in it. True when the result reacts to the right value but no
 * longer to the learner's own (a unit that is off, a capped slope).
 */
export function trivialisesFollowThrough(formulas: readonly Formula[], used: readonly Address[], own: Values): boolean {
  return used.some((ref) => {
    const value = own(ref);
    if (value === undefined) return false;
    const right = printed(formulas, ref);
    return reacts(formulas, ref, right, () => undefined) && !reacts(formulas, ref, value, own);
  });
}
