/** Decimal number as text; files never hold a float where a decision hangs on it. */
export type Dec = string;

/**
 * A sentence as the engine says it: a key of the catalogue of strings (`components/strings/en/exercises.ts`, dots go one
 * level down) and the values that the sentence is a function of. Values that are texts are already written out exactly.
 */
export interface Phrase {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A sentence by its key. */
export const phrase = (key: string, values: Phrase['values'] = {}): Phrase => ({ key, values });
