import type { Grade } from './grade/gradeOf.ts';
import { NANO, nanoOf } from './grade/policy.ts';
import type { Dec } from './phrase.ts';

/** What counts as mastered: `right` of the last `last` different variants, each with at least `share` of the marks. */
export interface MasteryRule {
  readonly right: number;
  readonly last: number;
  readonly share: Dec;
}

/** Three of the last four different variants, without a slip and without hints. */
export const MASTERY: MasteryRule = { right: 3, last: 4, share: '1' };

/** True for an attempt that counts: finished marks, no hint seen, nothing shown. */
export function isClean({ steps, marks, max }: Grade, share: Dec): boolean {
  const isUnaided = steps.every(({ hint, outcome }) => hint === 0 && outcome !== 'R');
  return isUnaided && marks * NANO >= max * nanoOf(share);
}

/**
 * Whether a family is mastered, from its grades in the order in which they were earned. A variant that was tried again
 * counts once, at its place and with its best attempt, so that trying again never undoes anything. Who has mastered a
 * family keeps that: the best run of the past counts.
 */
export function isMastered(grades: readonly Grade[], rule: MasteryRule = MASTERY): boolean {
  const byVariant = new Map<string, boolean>();
  const isReached = (): boolean => [...byVariant.values()].slice(-rule.last).filter(Boolean).length >= rule.right;
  return grades.some((grade) => {
    const clean = isClean(grade, rule.share);
    byVariant.set(grade.variant, clean || (byVariant.get(grade.variant) ?? false));
    return isReached();
  });
}
