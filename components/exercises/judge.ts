import { engine } from '#components/lab/engine.ts';
import type { Prediction } from '#engine/exercise/prediction.ts';
import { decimalComma } from './decimalComma.ts';
import type { JudgedGuess } from './desk/judgeGuess.ts';

/** Asks the desk of exercises whether a guess is right: the same reading and the same checks as everywhere. */
export const judge = (prediction: Prediction, text: string): Promise<JudgedGuess> =>
  engine.exercise('judge', prediction, text, decimalComma());
