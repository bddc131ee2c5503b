import { functionAnswers, type LossAnswer } from '#components/lab/functionAnswers.ts';
import type { ActivationSpec } from '#engine/functions/activation/table.ts';
import type { LossSpec } from '#engine/functions/loss/table.ts';

/** Numbers of activations and losses for the text, as the engine defines them. */
export const activationAt = (activation: ActivationSpec, z: number): number =>
  functionAnswers({ curves: [{ activation, at: [z] }] }).curves[0]!.values[0]!;

export const slopeAt = (activation: ActivationSpec, z: number): number =>
  functionAnswers({ curves: [{ activation, at: [z] }] }).curves[0]!.slopes[0]!;

/** Outputs for a row: number by number, or all together for softmax. */
export const rowAt = (activation: ActivationSpec, row: readonly number[]): readonly number[] =>
  functionAnswers({ rows: [{ activation, row }] }).rows[0]!;

const answered = (answer: LossAnswer): Exclude<LossAnswer, { refused: string }> => {
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
};

/** A loss of one row of predictions: total, terms and gradient. */
export const lossOfRow = (loss: LossSpec, predictions: readonly number[], targets: readonly number[]) =>
  answered(functionAnswers({ losses: [{ loss, predictions: [predictions], targets: [targets] }] }).losses[0]!);
