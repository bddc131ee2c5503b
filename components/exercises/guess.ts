import type { Expr } from '#engine/trace/expr.ts';

/** What a prediction asks, as plain data: a number, one of several answers (signs too), or a curve over x. */
export type GuessQuestion =
  | { readonly kind: 'number'; readonly answer: number; readonly tolerance: number }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly answer: string }
  | {
      readonly kind: 'sketch';
      readonly from: number;
      readonly to: number;
      /** The sketch must have a point in each of so many equal parts. */
      readonly bins: number;
      /** How far a point may lie from the curve. */
      readonly band: number;
      /** Share of the points that may lie farther away. */
      readonly stray: number;
      /** y as a formula in the leaf `x`. */
      readonly formula: Expr;
    };

/** How a guess was judged, or the sentence that says how to write it. */
export type JudgedGuess =
  | { readonly verdict: 'right' | 'close' | 'wrong'; readonly numbers: readonly number[] }
  | { readonly refused: string };
