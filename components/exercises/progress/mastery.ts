import type { Grade } from '#engine/exercise/grade/gradeOf.ts';
import { isClean as isCleanGrade, isMastered, MASTERY } from '#engine/exercise/mastery.ts';
import type { AttemptRecord } from './progress.ts';

/** A finished attempt. */
export type Finished = AttemptRecord & { readonly outcome: NonNullable<AttemptRecord['outcome']> };

/** How far a family is mastered. */
export interface Mastery {
  /** Once reached it stays; forgetting is what reviews are for. */
  readonly isMastered: boolean;
  /** Clean ones among the last variants, and how many these are. */
  readonly clean: number;
  readonly of: number;
}

/** The finished attempts in the order in which they were finished. */
export const finishedOf = (attempts: readonly AttemptRecord[]): Finished[] =>
  attempts
    .filter((record): record is Finished => record.outcome !== undefined)
    .sort((a, b) => a.outcome.finished - b.outcome.finished);

/** What the engine's rule of mastery asks of a grade: the marks, and whether there was help. */
function gradeOf({ family, version, exercise, code, outcome: { marks, max, helps } }: Finished): Grade {
  const step = { id: '', outcome: 'C', marks, max, tries: 1, hint: helps, expected: '' } as const;
  return { family, version, variant: `${exercise} ${code}`, steps: [step], marks, max, isDone: true };
}

/** True when it was done without hints and for all marks. */
export const isClean = (record: Finished): boolean => isCleanGrade(gradeOf(record), MASTERY.share);

/** Mastery of one family from its attempts, by the rule of the engine. */
export function masteryOf(attempts: readonly AttemptRecord[]): Mastery {
  const finished = finishedOf(attempts);
  const byVariant = new Map<string, boolean>();
  for (const record of finished) {
    const { variant } = gradeOf(record);
    byVariant.set(variant, isClean(record) || (byVariant.get(variant) ?? false));
  }
  const last = [...byVariant.values()].slice(-MASTERY.last);
  return {
    isMastered: isMastered(finished.map(gradeOf)),
    clean: last.filter(Boolean).length,
    of: last.length,
  };
}
