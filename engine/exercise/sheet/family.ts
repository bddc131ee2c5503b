import type { FamilyParams } from '../instance.ts';
import type { Phrase } from '../phrase.ts';
import type { Sheet } from './sheet.ts';

/** A kind of exercise with unlimited variants. Its sentences stand under `families.<id>` in the catalogue. */
export interface Family {
  readonly id: string;
  /** Counts up with every change that could alter a grade; logs of old versions must stay replayable. */
  readonly version: number;
  readonly chapters: readonly number[];
  /** All parameters with their usual values; a parameter that is not named here is refused. */
  readonly params: FamilyParams;
  /** What each parameter may be. */
  readonly allowed?: Readonly<Record<string, readonly (number | string | boolean)[]>>;
  /** About how many variants there are, where they are fewer than a million and more than one; the audit holds it. */
  readonly fewVariants?: (params: FamilyParams) => number | undefined;
  /** Draws one variant onto the sheet; returns what its introduction is a function of. */
  readonly generate: (sheet: Sheet, params: FamilyParams) => Phrase['values'];
}
