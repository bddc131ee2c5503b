import { evaluateFormula, leavesOf, type Values } from '../check/evaluateFormula.ts';
import { judgeAnswer } from '../check/judgeAnswer.ts';
import type { Verdict } from '../check/judgeNumber.ts';
import type { Answer } from '../check/readAnswer.ts';
import type { Formula, StepSpec } from '../instance.ts';
import { killsFollowThrough, trivialisesFollowThrough } from './followThrough.ts';
import { NANO, nanoOf, type Policy } from './policy.ts';
import type { StepTable } from './stepTable.ts';

/** C right · F right given an earlier slip · P partly · W wrong · R value shown · - nothing answered. */
export type Outcome = 'C' | 'F' | 'P' | 'W' | 'R' | '-';

/** What an answer is worth while the other answers are as they are. */
export interface Assessment {
  readonly outcome: Outcome;
  /** Share of the step's marks in billionths. */
  readonly credit: number;
  readonly misconception?: string;
  /** The slip made what followed easier than it was meant to be, so only half is given. */
  readonly isTooEasy?: boolean;
  /** What the learner's own earlier values lead to, where they lead elsewhere. */
  readonly fromOwn?: readonly number[];
}

/** The answers that stand: of a step whose value was shown or filled in there is none, so the right value is used. */
export type Standing = (step: string) => Answer | undefined;

/** The formulas of a step that give numbers; none for orders, settings and curves. */
const formulasOf = ({ target }: StepSpec): readonly Formula[] =>
  target.kind === 'numbers' ? target.formulas : target.kind === 'option' ? [target.place] : [];

/** Replaces every leaf that is a step by what the learner answered there. */
export const ownValues =
  (table: StepTable, standing: Standing): Values =>
  (ref) => {
    const leaf = table.leaves.get(ref);
    const answer = leaf && standing(leaf.step);
    if (!answer) return undefined;
    return answer.kind === 'numbers'
      ? answer.numbers[leaf.place]?.value
      : answer.kind === 'option'
        ? answer.place
        : undefined;
  };

/** True when a step stands with an answer that is not the right one. */
function isSlip(table: StepTable, id: string, standing: Standing): boolean {
  const step = table.steps.get(id)!;
  const answer = standing(id);
  if (!answer) return false;
  const verdict = judgeAnswer(step, answer, step.target);
  return verdict === 'wrong' || verdict === 'close';
}

function creditOf(verdict: Verdict, step: StepSpec): number {
  const check = 'each' in step.check ? step.check.each : step.check;
  if (verdict === 'right') return NANO;
  if (verdict === 'precision') return 'precisionCredit' in check ? nanoOf(check.precisionCredit!) : NANO;
  if (verdict === 'close') return 'closeCredit' in check ? nanoOf(check.closeCredit!.credit) : 0;
  return 0;
}

const graded = (
  verdict: Verdict,
  step: StepSpec,
  right: 'C' | 'F',
  share: number,
): Pick<Assessment, 'outcome' | 'credit'> => {
  const credit = Math.floor((creditOf(verdict, step) * share) / NANO);
  return { outcome: creditOf(verdict, step) === NANO ? right : 'P', credit };
};

/** The first usual mistake that gives this answer, with the right values or with the learner's own. */
function misconceptionOf(step: StepSpec, answer: Answer, own: Values): string | undefined {
  for (const values of [undefined, own])
    for (const mistake of step.misconceptions)
      if (judgeAnswer(step, answer, mistake, values) === 'right') return mistake.id;
  return undefined;
}

/**
 * Marks one answer. Near the right value: C. Near what the learner's own values lead to: C when these were right but
 * rounded, F when one was a slip, unless the slip killed or trivialised what is asked. Otherwise wrong, with the name of
 * the usual mistake that gives exactly this.
 */
export function assess(
  table: StepTable,
  step: StepSpec,
  answer: Answer,
  standing: Standing,
  policy: Policy,
): Assessment {
  const right = judgeAnswer(step, answer, step.target);
  if (right === 'right') return graded(right, step, 'C', NANO);
  const own = ownValues(table, standing);
  const formulas = formulasOf(step);
  const slips = step.deps.filter((dep) => isSlip(table, dep, standing));
  const fromOwn = formulas.length && step.deps.length ? formulas.map((formula) => evaluateFormula(formula, own)) : [];
  const through = fromOwn.length ? judgeAnswer(step, answer, step.target, own) : 'wrong';
  const said = slips.length && fromOwn.length ? { fromOwn } : {};
  if (through !== 'wrong' && slips.length === 0) return graded(through, step, 'C', NANO);
  if (through !== 'wrong' && slips.length > 0 && fromOwn.every(Number.isFinite)) {
    const used = formulas.flatMap(leavesOf).filter((ref) => slips.includes(table.leaves.get(ref)?.step ?? ''));
    const typed = answer.kind === 'numbers' ? answer.numbers.map(({ value }) => value) : [];
    if (!killsFollowThrough(step, formulas, used, own, typed)) {
      const isTooEasy = trivialisesFollowThrough(formulas, used, own);
      const share = isTooEasy ? Math.floor(nanoOf(policy.ft) / 2) : nanoOf(policy.ft);
      return { ...graded(through, step, 'F', share), ...said, ...(isTooEasy ? { isTooEasy } : {}) };
    }
  }
  if (right !== 'wrong') return { ...graded(right, step, 'C', NANO), ...said };
  const misconception = misconceptionOf(step, answer, own);
  return { outcome: 'W', credit: 0, ...said, ...(misconception ? { misconception } : {}) };
}
