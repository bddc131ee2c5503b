import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import type { Check } from '#engine/exercise/check/check.ts';
import { judgeAnswer } from '#engine/exercise/check/judgeAnswer.ts';
import { readAnswer } from '#engine/exercise/check/readAnswer.ts';
import type { Misconception, StepSpec, Target } from '#engine/exercise/instance.ts';
import { isUnreadable } from '#engine/exercise/parse/reading.ts';
import { constant } from '#engine/trace/build.ts';
import type { GuessQuestion, JudgedGuess } from '../guess.ts';

/** A guess up to this many tolerances away is close. */
const CLOSE = '5';

/** The check and the target of a guess: the same kinds as in exercises. */
function specOf(question: GuessQuestion): Pick<StepSpec, 'check' | 'target'> {
  if (question.kind === 'number') {
    const check: Check = {
      mode: 'relabs',
      atol: `${question.tolerance}`,
      rtol: '0',
      closeCredit: { factor: CLOSE, credit: '0.5' },
    };
    return { check, target: { kind: 'numbers', formulas: [{ expr: constant(question.answer) }] } };
  }
  if (question.kind === 'choice') {
    const options = question.options.map((id) => ({ id, label: { key: '', values: {} } }));
    const place = question.options.indexOf(question.answer);
    return { check: { mode: 'choice', options }, target: { kind: 'option', place: { expr: constant(place) } } };
  }
  const { from, to, bins, band, stray, formula } = question;
  const check: Check = { mode: 'sketch', from: `${from}`, to: `${to}`, bins, band: `${band}`, stray: `${stray}` };
  return { check, target: { kind: 'curve', formula: { expr: formula }, at: 'x' } };
}

/** Marks a guess by the checks of the exercises. Text that cannot be read is refused with a sentence and is no guess. */
export function judgeGuess(question: GuessQuestion, text: string, decimalComma: boolean): JudgedGuess {
  const { check, target } = specOf(question);
  const answer = readAnswer(check, text, { decimalComma });
  if (isUnreadable(answer)) return { refused: exerciseSentence(answer.unreadable) };
  const meant: Target | Misconception = target;
  const verdict = judgeAnswer({ check, target } as StepSpec, answer, meant);
  return {
    verdict: verdict === 'right' ? 'right' : verdict === 'close' ? 'close' : 'wrong',
    numbers: answer.kind === 'numbers' ? answer.numbers.map(({ value }) => value) : [],
  };
}
