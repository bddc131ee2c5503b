import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import { act, beginAttempt, viewsOf } from '#engine/exercise/attempt.ts';
import { LEARNING } from '#engine/exercise/grade/policy.ts';
import { phrase } from '#engine/exercise/phrase.ts';
import { type Prediction, predictionOf } from '#engine/exercise/prediction.ts';
import { letter, quantity } from '#engine/trace/naming/letters.ts';

/** `right` by the check, `close` within its wider bounds, else `wrong`. */
export type Verdict = 'right' | 'close' | 'wrong';

/** How a guess was judged, or the sentence that says how to write it. */
export type JudgedGuess =
  | {
      readonly verdict: Verdict;
      /** The numbers that were read, if any. */
      readonly numbers: readonly number[];
      readonly notes: readonly string[];
    }
  | { readonly refused: string };

/** Guesses are made once and without help. */
const GUESSING = { ...LEARNING, help: false };
const NAME = quantity(letter('?'), '', 'data', 'guess');

/** Marks a guess by the checks of the exercises. Text that cannot be read is refused with a sentence and is no guess. */
export async function judgeGuess(prediction: Prediction, text: string, decimalComma: boolean): Promise<JudgedGuess> {
  const instance = predictionOf({ id: 'guess', prompt: phrase(''), name: NAME, prediction });
  const acted = act(beginAttempt(instance, GUESSING), { a: 'in', st: 'guess', x: text }, 0, { decimalComma });
  if ('refused' in acted) return { refused: exerciseSentence(acted.refused) };
  const [view] = viewsOf(acted.attempt);
  const verdict = view!.status === 'right' ? 'right' : view!.status === 'partly' ? 'close' : 'wrong';
  const answer = acted.attempt.state.steps.get('guess')?.answer;
  const numbers = answer?.kind === 'numbers' ? answer.numbers.map(({ value }) => value) : [];
  return { verdict, numbers, notes: view!.feedback.map(exerciseSentence) };
}
