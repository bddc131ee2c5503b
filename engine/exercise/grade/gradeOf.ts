import { formatFixed, formatSignificant } from '../../core/format.ts';
import { evaluateFormula } from '../check/evaluateFormula.ts';
import type { StepSpec } from '../instance.ts';
import type { Dec } from '../phrase.ts';
import type { Outcome } from './assess.ts';
import type { PlayState, StepState } from './play.ts';
import { NANO } from './policy.ts';

/** What one step earned. `marks` are milli-marks, rounded for showing; the total is rounded by itself. */
export interface StepGrade {
  readonly id: string;
  readonly outcome: Outcome;
  readonly marks: number;
  readonly max: number;
  readonly tries: number;
  readonly hint: number;
  readonly misconception?: string;
  readonly isTooEasy?: boolean;
  readonly expected: Dec;
  /** What the learner's own values led to, where that is something else. */
  readonly expectedFT?: Dec;
  readonly given?: string;
}

/** What an attempt earned: whole milli-marks, rounded once, halves up. */
export interface Grade {
  readonly family: string;
  readonly version: number;
  readonly variant: string;
  readonly steps: readonly StepGrade[];
  readonly marks: number;
  readonly max: number;
  /** The first step whose answer was wrong. */
  readonly firstWrong?: string;
  readonly isDone: boolean;
}

/** Marks times billionths to whole marks, halves up. */
const rounded = (worth: number): number => Math.floor((worth + NANO / 2) / NANO);

const SHOWN_DIGITS = 12;

/** Whole numbers and short decimals plainly, sums of decimals without their last bits, all else at twelve digits. */
function shownNumber(value: number): Dec {
  const plain = formatFixed(value, 10).replace(/\.?0+$/, '');
  return plain.length <= 8 && Math.abs(value) >= 1e-4
    ? plain
    : value === 0
      ? '0'
      : formatSignificant(value, SHOWN_DIGITS);
}

const shownNumbers = (values: readonly number[], isExact: boolean): Dec =>
  values.map((value) => (isExact && Math.abs(value) < 1e-10 ? '0' : shownNumber(value))).join(', ');

const isExactStep = ({ check }: StepSpec): boolean => ('each' in check ? check.each.mode : check.mode) === 'exact';

/** What is right, as text: numbers at twelve significant digits, an option's id, ids in order, one fitting setting. */
export function expectedOf(step: StepSpec): Dec {
  const { target, check } = step;
  switch (target.kind) {
    case 'numbers':
      return shownNumbers(
        target.formulas.map((formula) => evaluateFormula(formula)),
        isExactStep(step),
      );
    case 'option':
      return check.mode === 'choice' ? (check.options[evaluateFormula(target.place)]?.id ?? '') : '';
    case 'order':
      return target.ids.join(',');
    case 'state':
      return target.shown.join(', ');
    case 'curve':
      return '';
  }
}

function stepGrade(step: StepSpec, state: StepState): StepGrade {
  const { answer, bestOf, refused, isRevealed, best } = state;
  const counted = bestOf ?? refused;
  const outcome: Outcome = isRevealed && best === 0 ? 'R' : (counted?.outcome ?? '-');
  const fromOwn = counted?.fromOwn;
  return {
    id: step.id,
    outcome,
    marks: rounded(best),
    max: step.marks,
    tries: state.tries,
    hint: state.hint,
    ...(counted?.misconception && outcome === 'W' ? { misconception: counted.misconception } : {}),
    ...(counted?.isTooEasy ? { isTooEasy: true } : {}),
    expected: expectedOf(step),
    ...(fromOwn ? { expectedFT: shownNumbers(fromOwn, isExactStep(step)) } : {}),
    ...(answer ? { given: state.text! } : {}),
  };
}

/** The grade that a state amounts to, in whole marks: step by step, then their sum. */
export function gradeOf({ table, steps, isDone }: PlayState): Grade {
  const { instance } = table;
  const states = instance.steps.map((step) => [step, steps.get(step.id)!] as const);
  const grades = states.map(([step, state]) => stepGrade(step, state));
  const firstWrong = grades.find(({ outcome }) => outcome === 'W')?.id;
  return {
    family: instance.family,
    version: instance.version,
    variant: instance.variant,
    steps: grades,
    marks: rounded(states.reduce((sum, [, { best }]) => sum + best, 0)),
    max: instance.steps.reduce((sum, { marks }) => sum + marks, 0),
    ...(firstWrong ? { firstWrong } : {}),
    isDone,
  };
}
