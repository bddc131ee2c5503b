import type { AttemptRecord } from './progress.ts';

/** Mastery: so many of the last so many different variants, clean. */
export const CLEAN_NEEDED = 3;
export const OF_LAST = 4;
/** Clean: no hint, and at least this share of the marks. */
const CLEAN_SHARE = 0.9;

/** A finished attempt. */
export type Finished = AttemptRecord & { readonly outcome: NonNullable<AttemptRecord['outcome']> };

export const isFinished = (record: AttemptRecord): record is Finished => record.outcome !== undefined;

/** True when it was done without hints and for nearly all marks. */
export const isClean = ({ outcome: { marks, max, helps } }: Finished): boolean =>
  helps === 0 && max > 0 && marks >= CLEAN_SHARE * max;

/** How far a family is mastered. */
export interface Mastery {
  /** Once reached it stays; forgetting is what reviews are for. */
  readonly isMastered: boolean;
  /** Clean ones among the last variants, and how many these are. */
  readonly clean: number;
  readonly of: number;
}

/** Of each variant the first finished attempt, in the order of finishing: doing the same numbers again proves nothing. */
export function firstOfEachVariant(attempts: readonly AttemptRecord[]): Finished[] {
  const seen = new Set<string>();
  return attempts
    .filter(isFinished)
    .sort((a, b) => a.outcome.finished - b.outcome.finished)
    .filter(({ exercise, code }) => {
      const key = `${exercise} ${code}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** Mastery of one family from its attempts: three of any four variants in a row. */
export function masteryOf(attempts: readonly AttemptRecord[]): Mastery {
  const clean = firstOfEachVariant(attempts).map(isClean);
  const count = (list: readonly boolean[]): number => list.filter(Boolean).length;
  const isMastered = clean.some((_, i) => count(clean.slice(Math.max(0, i - OF_LAST + 1), i + 1)) >= CLEAN_NEEDED);
  const last = clean.slice(-OF_LAST);
  return { isMastered, clean: count(last), of: last.length };
}
