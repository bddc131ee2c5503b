import type { FunctionAnswers, FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { BENCH_LOSSES, type BenchLoss, type BenchScene } from './props.ts';

export {
  axisOf,
  DELTA,
  LOSS_VERSION as BENCH_VERSION,
  parseLossScene as parseBenchScene,
} from '#components/scenes/lossScene.ts';

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
