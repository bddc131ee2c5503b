import type { FunctionAnswers, FunctionQuestions, LossAnswer } from '#components/lab/functionAnswers.ts';
import { CLASSES } from '#components/scenes/dialScene.ts';
import type { DialScene } from './props.ts';

export { CLASSES, DIAL_VERSION, parseDialScene, SCORES, SMOOTHING } from '#components/scenes/dialScene.ts';
/** Top of the loss axis; what is higher leaves the picture. */
export const HIGHEST = 6;
/** 0.005, 0.01 … 0.995. */
export const GRID: readonly number[] = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);

/** One-hot, with the smoothed share spread evenly over all classes. */
export const targetsOf = ({ right, smoothing }: DialScene): number[] =>
  Array.from({ length: CLASSES }, (_, k) => (k === right ? 1 - smoothing : 0) + smoothing / CLASSES);

/** The curve of the binary loss with its square rival, the loss at the dial, and the loss of the three classes. */
export function dialQuestions(scene: DialScene): FunctionQuestions {
  const { p, target, scores } = scene;
  const t = targetsOf(scene);
  const same = GRID.map(() => target);
  return {
    rows: [{ activation: 'softmax', row: scores }],
    losses: [
      { loss: 'binaryCrossEntropy', predictions: [GRID], targets: [same], places: 3 },
      { loss: 'meanSquares', predictions: [GRID], targets: [same], places: 3 },
      { loss: 'binaryCrossEntropy', predictions: [[p]], targets: [[target]] },
      { loss: 'meanSquares', predictions: [[p]], targets: [[target]] },
      { loss: 'crossEntropyFromLogits', predictions: [scores], targets: [t] },
      { loss: 'crossEntropy', predictions: [t], targets: [t] },
    ],
  };
}

const total = (loss: LossAnswer | undefined): number => (loss && 'total' in loss ? loss.total : Number.NaN);

/** What the picture needs, by name. */
export function readDial({ rows, losses }: FunctionAnswers) {
  const [curve, square, here, squareHere, classes, floor] = losses;
  return {
    curve: curve && 'terms' in curve ? curve.terms : [],
    square: square && 'terms' in square ? square.terms : [],
    loss: total(here),
    slope: here && 'gradient' in here ? here.gradient[0]! : Number.NaN,
    squareLoss: total(squareHere),
    squareSlope: squareHere && 'gradient' in squareHere ? squareHere.gradient[0]! : Number.NaN,
    probabilities: rows[0] ?? [],
    crossEntropy: total(classes),
    pulls: classes && 'gradient' in classes ? classes.gradient : [],
    /** The smallest cross-entropy that these targets allow: their own entropy. */
    entropy: total(floor),
  };
}
