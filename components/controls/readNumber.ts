/** The largest size a number in a field may have. */
export const LARGEST = 1e6;

/** A number, or the sentence that says why the text is none. */
export type ReadNumber = { readonly value: number } | { readonly refused: string };

/** Sentences of a field. */
export interface FieldSentences {
  readonly empty: string;
  readonly unreadable: (text: string) => string;
  readonly tooLarge: string;
}

const FORM = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,4})?$/i;

/** Reads what a person types into a field: `0.35`, `.35`, `0,35`, `−0.35`, `3.5e-1`. */
export function readNumber(text: string, sentences: FieldSentences): ReadNumber {
  const plain = text.trim().replaceAll('−', '-').replaceAll('–', '-');
  if (plain === '') return { refused: sentences.empty };
  if (/^[+-]?(∞|infinity|inf)$/i.test(plain)) return { refused: sentences.tooLarge };
  if (!FORM.test(plain)) return { refused: sentences.unreadable(text.trim().slice(0, 24)) };
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) && Math.abs(value) <= LARGEST ? { value } : { refused: sentences.tooLarge };
}
