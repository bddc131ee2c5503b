import type { Address } from '../trace/ref.ts';

/** The source documents of the course, by the first three digits of their file names. */
export type DocumentTag = '000' | '001' | '002' | '003' | '004';

/** Where a document says it. `lines` counts the lines of its text, e.g. `265–268`. */
export interface ClaimSource {
  readonly document: DocumentTag;
  readonly lines: string;
  readonly section: string;
}

/**
 * Where the numbers come from that go into the calculation.
 * `document`: all of them are printed. `completed`: some stood on a lost drawing and were recovered or looked up.
 * `reconstruction`: none is printed. `caption only`: a figure's caption is all there is. `not in the document`: lost.
 */
export type ClaimInputs = 'document' | 'completed' | 'reconstruction' | 'caption only' | 'not in the document';

/**
 * What is to be said of a printed value.
 * `agrees`: it is the computed value. `rounds`: it is that value, rounded. `cut off`: its later digits were dropped.
 * `within rounding`: a printed total of printed addends, each rounded on its own.
 * `misprint`: a slip; the right value is unambiguous. `inconsistent`: it contradicts the document's own rule.
 * `reconstructed`: it is met by inputs that the document does not print. `not checkable`: there is nothing to compute from.
 * `not printed`: the document leaves it out.
 */
export type ClaimVerdict =
  | 'agrees'
  | 'rounds'
  | 'cut off'
  | 'within rounding'
  | 'misprint'
  | 'inconsistent'
  | 'reconstructed'
  | 'not checkable'
  | 'not printed';

/** One value of a document beside the value that the engine computes, and what is declared of the two. */
export interface Claim {
  /** The identity for good, e.g. `ch12-e-total`. */
  readonly id: string;
  readonly chapter: number;
  /** What it is, in words. */
  readonly quantity: string;
  /** Its name in TeX, in the notation of the book. */
  readonly symbol?: string;
  /** Where the number stands in the trace of the worked example, so that a figure can show the print beside it. */
  readonly address?: Address;
  readonly sources: readonly ClaimSource[];
  /** The characters of the document, one entry a number where it prints several; null where it prints none. */
  readonly printed: string | readonly string[] | null;
  /** What the engine computes, in the order of `printed`; null where nothing can be computed. */
  readonly computed: number | readonly number[] | null;
  readonly inputs: ClaimInputs;
  /** The declared verdict; `verify` tests it. */
  readonly verdict: ClaimVerdict;
  /** Why it differs, was reconstructed or cannot be checked: one or two sentences for the reader. */
  readonly reason?: string;
  /** The entry in the list of errata, e.g. `E-02`. */
  readonly erratum?: string;
  /** For a printed statement without a number: whether it is true of the computed values. */
  readonly holds?: boolean;
  /** For a printed total: how many printed addends were rounded before they were added. */
  readonly addends?: number;
  /** Decimals to show where the document prints none. */
  readonly decimals?: number;
}

/** Claims by a short name for the text, e.g. `claims.eTotal`. */
export type Claims = Readonly<Record<string, Claim>>;
