/** What a sentence is a function of; texts are already written out exactly. */
export type Values = Readonly<Record<string, string | number>>;

/** A sentence: plain, or a function of values. */
export type Sentence = string | ((values: Values) => string);

/** Sentences by key, in groups. */
export interface Sentences {
  readonly [key: string]: Sentence | Sentences;
}
