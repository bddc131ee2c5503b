import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { dialQuestions } from '#components/widgets/cross-entropy-dial/dial.ts';
import type { CrossEntropyDialProps, DialScene } from '#components/widgets/cross-entropy-dial/props.ts';
import { hingeQuestions } from '#components/widgets/hinge-margin/margin.ts';
import type { HingeMarginProps, HingeScene } from '#components/widgets/hinge-margin/props.ts';
import { benchQuestions } from '#components/widgets/loss-bench/bench.ts';
import type { BenchScene, LossBenchProps } from '#components/widgets/loss-bench/props.ts';
import type { LossSpec } from '#engine/functions/loss/table.ts';
import { lossOfRow } from './functionValues.ts';

/** The four points of Deck 001, lines 856–863, and the same with one outlier. */
const TARGETS = [4, 0, 5, 2];
const PREDICTIONS = [3.5, 1, 5, 3];
const OUTLIER = [3.5, 10, 5, 3];

const bench: BenchScene = { targets: TARGETS, predictions: PREDICTIONS, delta: 1 };
export const benchStart: Omit<LossBenchProps, 'id' | 'number'> = {
  scene: bench,
  answer: functionAnswers(benchQuestions(bench)),
};

const dial: DialScene = { p: 0.7, target: 1, scores: [2, 1, 0], right: 0, smoothing: 0 };
export const dialStart: Omit<CrossEntropyDialProps, 'id' | 'number'> = {
  scene: dial,
  answer: functionAnswers(dialQuestions(dial)),
};

const hinge: HingeScene = { label: 1, score: 0.4 };
export const hingeStart: Omit<HingeMarginProps, 'id' | 'number'> = {
  scene: hinge,
  answer: functionAnswers(hingeQuestions(hinge)),
};

/** A loss of the four points, as they are and with the outlier. */
export const ofPoints = (loss: LossSpec): number => lossOfRow(loss, PREDICTIONS, TARGETS).total;
export const withOutlier = (loss: LossSpec): number => lossOfRow(loss, OUTLIER, TARGETS).total;

/** A loss of a single prediction, and its slope. */
export const lossOf = (loss: LossSpec, prediction: number, target: number): number =>
  lossOfRow(loss, [prediction], [target]).total;
export const slopeOf = (loss: LossSpec, prediction: number, target: number): number =>
  lossOfRow(loss, [prediction], [target]).gradient[0]!;

/** Cross-entropy of one predicted distribution. */
export const crossEntropyOf = (predicted: readonly number[], target: readonly number[]): number =>
  lossOfRow('crossEntropy', predicted, target).total;
export const divergenceOf = (predicted: readonly number[], target: readonly number[]): number =>
  lossOfRow('divergence', predicted, target).total;
