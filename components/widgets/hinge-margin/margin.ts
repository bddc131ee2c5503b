import type { FunctionAnswers, FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { REACH } from '#components/scenes/hingeScene.ts';
import type { HingeScene } from './props.ts';

export { HINGE_VERSION, parseHingeScene, REACH } from '#components/scenes/hingeScene.ts';
export const HIGHEST = 4.5;
/** −3, −2.95 … 3. */
export const GRID: readonly number[] = Array.from({ length: 121 }, (_, i) => (i - 60) / 20);

/** The three losses of the figure. */
export const MARGIN_LOSSES = ['hinge', 'squaredHinge', 'binaryCrossEntropyFromLogits'] as const;

/** Curves of the losses over the score, and the losses at the score. The logistic loss takes labels 0 and 1. */
export function hingeQuestions({ label, score }: HingeScene): FunctionQuestions {
  const wanted = (loss: (typeof MARGIN_LOSSES)[number]): number =>
    loss === 'binaryCrossEntropyFromLogits' ? (label + 1) / 2 : label;
  return {
    losses: [
      ...MARGIN_LOSSES.map((loss) => ({
        loss,
        predictions: [GRID],
        targets: [GRID.map(() => wanted(loss))],
        places: 3,
      })),
      ...MARGIN_LOSSES.map((loss) => ({ loss, predictions: [[score]], targets: [[wanted(loss)]] })),
    ],
  };
}

/** Curves, and loss and slope at the score, in the order of the losses. */
export function readMargin({ losses }: FunctionAnswers) {
  const known = losses.flatMap((loss) => ('refused' in loss ? [] : [loss]));
  return {
    curves: known.slice(0, MARGIN_LOSSES.length).map(({ terms }) => terms),
    here: known.slice(MARGIN_LOSSES.length).map(({ total, gradient }) => ({ loss: total, slope: gradient[0]! })),
  };
}

export type Zone = 'wrong' | 'inside' | 'safe';

/** The zone of a score: wrong side, right side but inside the margin of 1, or beyond it. A score of 0 decides nothing. */
export function zoneOf({ label, score }: HingeScene): Zone {
  const margin = label * score;
  return margin <= 0 ? 'wrong' : margin < 1 ? 'inside' : 'safe';
}

/** The zones from left to right, as pairs of scores. */
export const zonesOf = (
  label: 1 | -1,
): readonly { readonly zone: Zone; readonly from: number; readonly to: number }[] =>
  label === 1
    ? [
        { zone: 'wrong', from: -REACH, to: 0 },
        { zone: 'inside', from: 0, to: 1 },
        { zone: 'safe', from: 1, to: REACH },
      ]
    : [
        { zone: 'safe', from: -REACH, to: -1 },
        { zone: 'inside', from: -1, to: 0 },
        { zone: 'wrong', from: 0, to: REACH },
      ];
