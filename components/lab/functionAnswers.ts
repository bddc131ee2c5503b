import { EngineError } from '#engine/core/engineError.ts';
import { tensor } from '#engine/core/tensor.ts';
import { type ActivationSpec, activationOf, anyActivationOf } from '#engine/functions/activation/table.ts';
import { type LossSpec, lossAt, lossOf } from '#engine/functions/loss/table.ts';

/**
 * An activation asked at some places z; `scale` and `shift` stretch and lift its values (1 and 0 when left out).
 * `places` rounds to so many decimals: a curve that is only drawn needs no more, and the page stays small.
 */
export interface CurveQuestion {
  readonly activation: ActivationSpec;
  readonly at: readonly number[];
  readonly places?: number;
  readonly scale?: number;
  readonly shift?: number;
}

/** Values and slopes of an activation, place by place. */
export interface Curve {
  readonly values: readonly number[];
  readonly slopes: readonly number[];
}

/** An activation asked for a whole row at once, such as softmax; other activations go number by number. */
export interface RowQuestion {
  readonly activation: ActivationSpec;
  readonly row: readonly number[];
}

/** A loss asked for examples with one or more outputs each, one row an example; `places` rounds, for a picture only. */
export interface LossQuestion {
  readonly loss: LossSpec;
  readonly places?: number;
  readonly predictions: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
}

/** A loss with its terms (one an output, or one a row) and its gradient, or the sentence that says why it refuses. */
export type LossAnswer =
  | { readonly total: number; readonly terms: readonly number[]; readonly gradient: readonly number[] }
  | { readonly refused: string };

/** Everything that figures about activations and losses ask in one go. */
export interface FunctionQuestions {
  readonly curves?: readonly CurveQuestion[];
  readonly rows?: readonly RowQuestion[];
  readonly losses?: readonly LossQuestion[];
}

/** The answers, in the order of the questions. */
export interface FunctionAnswers {
  readonly curves: readonly Curve[];
  readonly rows: readonly (readonly number[])[];
  readonly losses: readonly LossAnswer[];
}

const rounded = (value: number, places: number | undefined): number =>
  places === undefined ? value : Math.round(value * 10 ** places) / 10 ** places;

function curveOf({ activation, at, places, scale = 1, shift = 0 }: CurveQuestion): Curve {
  const { rule, settings } = activationOf(activation);
  const outputs = at.map((z) => rule.f(z, settings));
  return {
    values: outputs.map((a) => rounded(scale * a + shift, places)),
    slopes: at.map((z, i) => rounded(scale * rule.df(z, outputs[i]!, settings), places)),
  };
}

function rowOf({ activation, row }: RowQuestion): number[] {
  const { rule, settings } = anyActivationOf(activation);
  if (rule.perRow) return Array.from(rule.f(Float64Array.from(row), settings));
  return row.map((z) => rule.f(z, settings));
}

const tensorOf = (rows: readonly (readonly number[])[]) => tensor([rows.length, rows[0]?.length ?? 0], rows.flat());

function lossAnswer({ loss, places, predictions, targets }: LossQuestion): LossAnswer {
  try {
    const { total, terms, gradient } = lossAt(lossOf(loss), tensorOf(predictions), tensorOf(targets));
    const plain = (data: Float64Array): number[] => Array.from(data, (value) => rounded(value, places));
    return { total, terms: plain(terms.data), gradient: plain(gradient().data) };
  } catch (reason) {
    if (reason instanceof EngineError) return { refused: reason.message };
    throw reason;
  }
}

/**
 * Values of activations and losses as the engine defines them, for the first frame of a figure and for its worker.
 * @throws EngineError for an unknown activation, loss or setting.
 */
export function functionAnswers({ curves = [], rows = [], losses = [] }: FunctionQuestions): FunctionAnswers {
  return { curves: curves.map(curveOf), rows: rows.map(rowOf), losses: losses.map(lossAnswer) };
}
