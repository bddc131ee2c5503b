import type { FunctionAnswers, FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { fieldsOf, listOf, numberIn } from '#components/lab/sceneFields.ts';
import { BENCH_LOSSES, type BenchLoss, type BenchScene } from './props.ts';

export const BENCH_VERSION = 1;
export const POINTS = 4;
/** Bounds of targets and predictions: the axis of the picture. */
export const VALUES = { min: -2, max: 12, step: 0.1 } as const;
export const DELTA = { min: 0.1, max: 5, step: 0.1 } as const;

/** Every loss of the bench for the points of the scene, as one example with one output a point. */
export const benchQuestions = ({ targets, predictions, delta }: BenchScene): FunctionQuestions => ({
  losses: BENCH_LOSSES.map((name) => ({
    loss: name === 'huber' ? { name, settings: { delta } } : name,
    predictions: [predictions],
    targets: [targets],
  })),
});

/** One row of the bench: the loss with each point's share of it, or why there is none. */
export type BenchRow =
  | {
      readonly name: BenchLoss;
      readonly total: number;
      readonly terms: readonly number[];
      readonly shares: readonly number[];
    }
  | { readonly name: BenchLoss; readonly refused: string };

/** The rows, in order. A share is a term by the sum of terms; all are 0 where nothing is wrong. */
export const rowsOf = ({ losses }: FunctionAnswers): readonly BenchRow[] =>
  losses.map((loss, k) => {
    const name = BENCH_LOSSES[k]!;
    if ('refused' in loss) return { name, refused: loss.refused };
    const sum = loss.terms.reduce((all, term) => all + term, 0);
    return { name, total: loss.total, terms: loss.terms, shares: loss.terms.map((term) => (sum > 0 ? term / sum : 0)) };
  });

/** A list with one item replaced. */
export const withItem = (list: readonly number[], at: number, value: number): number[] =>
  list.map((old, i) => (i === at ? value : old));

/** Checks a scene from outside; throws when it is none. */
export function parseBenchScene(value: unknown): BenchScene {
  const { targets, predictions, delta } = fieldsOf(value);
  const points = (list: unknown): number[] =>
    listOf(list, POINTS, POINTS).map((item) => numberIn(item, VALUES.min, VALUES.max));
  return {
    targets: points(targets),
    predictions: points(predictions),
    delta: numberIn(delta, DELTA.min, DELTA.max),
  };
}
