import { EngineError } from '#engine/core/engineError.ts';
import type { Action } from '#engine/exercise/attempt.ts';
import type { LogEvent } from '#engine/exercise/grade/logEvent.ts';
import type { Instance } from '#engine/exercise/instance.ts';
import type { ExerciseAsk, Marking, Sheet, WorkedLine } from '../exerciseData.ts';
import { instanceAsked } from './instanceAsked.ts';
import { judgeGuess } from './judgeGuess.ts';
import { type Played, play } from './play.ts';
import { sheetAsked } from './sheetAsked.ts';
import { solutionLines } from './solutionLines.ts';

/** A stored log taken up: the sheet, and where the log leads; or the sentence that says why it leads nowhere. */
type Resumed = { readonly sheet: Sheet; readonly marking: Marking } | { readonly refused: string };

/** All that a page may ask about exercises. Every answer is plain data, and the same for the same question. */
export const exerciseDesk = {
  /** The sheet of a variant. */
  open: async (ask: ExerciseAsk): Promise<Sheet> => sheetAsked(ask, await instanceAsked(ask)),

  /** The sheet of a variant together with where a stored log leads. */
  resume: async (ask: ExerciseAsk, events: readonly LogEvent[]): Promise<Resumed> => {
    let instance: Instance;
    try {
      instance = await instanceAsked(ask);
    } catch (reason) {
      // The log is of a version, or has settings, that this course does not know.
      if (reason instanceof EngineError) return { refused: reason.message };
      throw reason;
    }
    const played = play(instance, ask, events);
    return 'refused' in played ? played : { sheet: await sheetAsked(ask, instance), marking: played.marking };
  },

  /** What one more action leads to, `t` milliseconds after the start. */
  play: async (
    ask: ExerciseAsk,
    events: readonly LogEvent[],
    action: Action,
    t: number,
    decimalComma: boolean,
  ): Promise<Played> => play(await instanceAsked(ask), ask, events, { action, t, decimalComma }),

  /** The worked solution. */
  solve: async (ask: ExerciseAsk): Promise<WorkedLine[]> => solutionLines(await instanceAsked(ask), ask.exercise),

  /** A prediction marked. */
  judge: judgeGuess,
} as const;

export type ExerciseDesk = typeof exerciseDesk;
