import type { CheckPoint, StepRequest } from '#components/lab/engineApi.ts';

/** Properties of the gradient check. */
export interface GradientCheckProps {
  /** Number of the figure, e.g. `12.7`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** The network and its example. */
  readonly request: StepRequest;
  /** The programs under test by their mistakes, the right one first. */
  readonly programs: readonly string[];
  /** The steps ε, from large to small. */
  readonly epsilons: readonly number[];
  /** Which of the steps the figure starts with. */
  readonly start: number;
  /** The worst relative difference of the right program at each step, computed while the page was built. */
  readonly worst: readonly number[];
  /** Which program the figure starts with, and its check at the step it starts with: the first frame. */
  readonly program: number;
  readonly first: CheckPoint;
}
