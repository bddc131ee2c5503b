import type { Address } from '../ref.ts';

/** What kind of quantity a quantity stands for; it decides its colour and its shape, everywhere. */
export type Role = 'data' | 'param' | 'act' | 'blame';

/**
 * A quantity as a small tree, so that TeX, screen and speech are three readings of one thing:
 * a letter with an index and marks, or the fraction ∂E/∂(symbol).
 */
export type Glyph =
  | {
      readonly kind: 'letter';
      readonly body: string;
      /** The body in TeX, where it is not the letter itself: `\\gamma` for γ. */
      readonly tex?: string;
      /** Upright words such as `net` and `out` are set in roman, letters in italics. */
      readonly upright?: boolean;
      readonly sub?: string;
      readonly sup?: string;
    }
  | { readonly kind: 'partial'; readonly over: Glyph; readonly under: Glyph }
  | { readonly kind: 'product'; readonly of: readonly Glyph[] };

/** A named quantity: how it is drawn, how it is said, what role it plays, and the name its twins share on the page. */
export interface Quantity {
  readonly glyph: Glyph;
  readonly spoken: string;
  readonly role: Role;
  readonly twin: string;
}

/** One way of naming everything in a trace: the documents' or the book's. */
export type Naming = (address: Address) => Quantity;
