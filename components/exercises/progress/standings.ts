import { type Mastery, masteryOf } from './mastery.ts';
import type { AttemptRecord, Progress } from './progress.ts';
import { reviewDue } from './review.ts';

/** Where one family of a chapter stands. */
export interface Standing {
  readonly family: string;
  readonly mastery: Mastery;
  /** Different variants that were finished. */
  readonly variants: number;
  /** Best share of the marks, from 0 to 1. */
  readonly best: number;
  /** When it should come up again, in milliseconds since 1970. */
  readonly due: number;
}

/** The standings of one chapter, in the order in which its families were first tried. */
export interface ChapterStanding {
  readonly chapter: number;
  readonly families: readonly Standing[];
}

const isDone = ({ outcome }: AttemptRecord): boolean => outcome !== undefined;

function standingOf(family: string, attempts: readonly AttemptRecord[]): Standing {
  const shares = attempts.flatMap(({ outcome }) => (outcome?.max ? outcome.marks / outcome.max : []));
  return {
    family,
    mastery: masteryOf(attempts),
    variants: new Set(attempts.map(({ exercise, code }) => `${exercise} ${code}`)).size,
    best: Math.max(0, ...shares),
    due: reviewDue(attempts)!,
  };
}

/** Every family with a finished attempt, by chapter. */
export function standingsOf({ attempts }: Progress): ChapterStanding[] {
  const byChapter = new Map<number, Map<string, AttemptRecord[]>>();
  for (const record of attempts.filter(isDone)) {
    const families = byChapter.get(record.chapter) ?? new Map<string, AttemptRecord[]>();
    byChapter.set(record.chapter, families);
    families.set(record.family, [...(families.get(record.family) ?? []), record]);
  }
  return [...byChapter]
    .sort(([a], [b]) => a - b)
    .map(([chapter, families]) => ({
      chapter,
      families: [...families].map(([family, records]) => standingOf(family, records)),
    }));
}
