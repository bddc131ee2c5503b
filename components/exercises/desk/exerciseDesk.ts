import type { Action } from '#engine/exercise/attempt.ts';
import type { LogEvent } from '#engine/exercise/grade/logEvent.ts';
import type { ExerciseAsk, Marking, Sheet, WorkedLine } from '../exerciseData.ts';
import { instanceAsked } from './instanceAsked.ts';
import { judgeGuess } from './judgeGuess.ts';
import { type Played, play } from './play.ts';
import { sheetOf } from './sheetOf.ts';
import { solutionLines } from './solutionLines.ts';

/** All that a page may ask about exercises. Every answer is plain data, and the same for the same question. */
export const exerciseDesk = {
  /** The sheet of a variant. */
  open: (ask: ExerciseAsk): Sheet => sheetOf(instanceAsked(ask), ask.exercise),

  /** The sheet of a variant together with where a stored log leads. */
  resume: (ask: ExerciseAsk, events: readonly LogEvent[]): { sheet: Sheet; marking: Marking } | { refused: string } => {
    const played = play(ask, events);
    return 'refused' in played ? played : { sheet: exerciseDesk.open(ask), marking: played.marking };
  },

  /** What one more action leads to. */
  play: (ask: ExerciseAsk, events: readonly LogEvent[], action: Action, t: number, decimalComma: boolean): Played =>
    play(ask, events, { action, t, decimalComma }),

  /** The worked solution. */
  solve: (ask: ExerciseAsk): WorkedLine[] => solutionLines(instanceAsked(ask), ask.exercise),

  judge: judgeGuess,
} as const;

export type ExerciseDesk = typeof exerciseDesk;
