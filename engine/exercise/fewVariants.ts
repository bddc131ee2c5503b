import type { FamilyParams } from './instance.ts';
import { paramsOf } from './instanceOf.ts';
import { type Phrase, phrase } from './phrase.ts';
import type { Family } from './sheet/family.ts';

/** From so many variants on two students hardly ever share one. */
export const ENOUGH_VARIANTS = 1e6;

/**
 * About how many variants a family has with these parameters, as a count, where they are fewer than a million; else
 * nothing.
 */
export const fewVariantsOf = (family: Family, given: FamilyParams = {}): number | undefined =>
  family.fewVariants?.(paramsOf(family, given));

/** What to say where a variant is drawn for each student, and two of them may well get the same numbers. */
export function perStudentWarning(family: Family, given: FamilyParams = {}): Phrase | undefined {
  const variants = fewVariantsOf(family, given);
  return variants === undefined ? undefined : phrase('fewVariants.warning', { variants });
}
