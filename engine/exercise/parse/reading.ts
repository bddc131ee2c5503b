import { type Phrase, phrase } from '../phrase.ts';

/** A typed number, taken apart without passing through the number system: value = numerator / denominator, exactly. */
export interface NumberReading {
  readonly value: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Digits after the point as typed; endless for a fraction, which says its value exactly. */
  readonly decimals: number;
  /** Fewest and most significant digits that the text may claim: 100 claims 1 to 3, 1.00 claims 3, 7/20 any number. */
  readonly significant: readonly [number, number];
  /** How it was read, written plainly: `0.25`. */
  readonly text: string;
  /** True when the reading is worth showing, because the text was not already written this way. */
  readonly isTranslated: boolean;
}

/** A text that could not be read. It is never wrong and costs nothing; the sentence says what to type instead. */
export interface Unreadable {
  readonly unreadable: Phrase;
}

/** How the learner writes numbers. */
export interface Writing {
  /** True where 0,35 is the usual way to write thirty-five hundredths. */
  readonly decimalComma: boolean;
}

/** A refusal with its sentence: `unreadable.<key>` of the catalogue. */
export const unreadable = (key: string, values: Phrase['values'] = {}): Unreadable => ({
  unreadable: phrase(`unreadable.${key}`, values),
});

/** True for a refusal, false for a reading. */
export const isUnreadable = (reading: object): reading is Unreadable => 'unreadable' in reading;
