import type { Expr } from '#engine/trace/expr.ts';

/** One of the answers to choose from. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

interface Asked {
  /** Name of the prediction, unique in the course: under it the device remembers the guess. */
  readonly id: string;
  readonly question: string;
  /** Why it is so, in one or two sentences that do not repeat the answer. */
  readonly explanation: string;
}

/** A question with what is true; number and sign are given as computed numbers. */
export type PredictProps =
  | (Asked & {
      readonly kind: 'number';
      readonly answer: number;
      /** How far a guess may be off to be right; without it, the shown digits decide. */
      readonly tolerance?: number;
      readonly unit?: string;
      /** Decimals of the answer. */
      readonly digits?: number;
    })
  | (Asked & { readonly kind: 'sign'; readonly answer: number })
  | (Asked & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly answer: string })
  | (Asked & {
      /** The course of a curve, sketched in columns. */
      readonly kind: 'curve';
      /** y as a formula in the leaf `x`. */
      readonly answer: Expr;
      /** The same curve as computed points, to be drawn beside the sketch. */
      readonly truth: readonly (readonly [number, number])[];
      readonly axes: readonly [x: string, y: string];
      readonly x: readonly [number, number];
      readonly y: readonly [number, number];
      /** How far a point may lie from the curve. */
      readonly band: number;
      readonly columns: number;
    });
