import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { type Finished, finishedOf, isClean } from './mastery.ts';
import type { AttemptRecord } from './progress.ts';

/**
 * Spaced repetition of a family (FSRS, as ts-fsrs computes it). The card is not stored: it is worked out from the
 * attempts, so that devices that know the same attempts say the same date. Days, not minutes: a family is no flashcard.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });

const HALF = 0.5;

/** How well it went, in the four grades of the method. */
function ratingOf(attempt: Finished): Grade {
  const { marks, max } = attempt.outcome;
  if (isClean(attempt)) return Rating.Good;
  return max > 0 && marks >= HALF * max ? Rating.Hard : Rating.Again;
}

/** When a family should come up again, in milliseconds since 1970; nothing before it was finished once. */
export function reviewDue(attempts: readonly AttemptRecord[]): number | undefined {
  const finished = finishedOf(attempts);
  const [first] = finished;
  if (!first) return undefined;
  let card: Card = createEmptyCard(new Date(first.outcome.finished));
  for (const attempt of finished)
    card = scheduler.next(card, new Date(attempt.outcome.finished), ratingOf(attempt)).card;
  return card.due.getTime();
}
