import type { StepRequest } from '#components/lab/engineApi.ts';
import type { ExampleBlames } from '#components/lab/exampleBlames.ts';

/** Everything that the figure shows and a link carries. */
export interface BoardScene {
  /** Which examples are kept. */
  readonly kept: readonly boolean[];
  /** The two parameters on the axes of the picture. */
  readonly axes: readonly [number, number];
  /** Gradients, or what the examples ask for: the same with the sign turned round. */
  readonly show: 'asks' | 'gradient';
  /** Length of the step along the mean. */
  readonly rate: number;
}

/** Properties of the figure. */
export interface AveragingBoardProps {
  /** Name of this figure in links. */
  readonly id: string;
  /** Number of the figure, e.g. `12.11`. */
  readonly number: string;
  /** The network with all examples in one batch; its loss is a mean over examples. */
  readonly request: StepRequest;
  /** Short names of the parameters in a row, e.g. `w5` and `b o1`. */
  readonly names: readonly string[];
  readonly scene: BoardScene;
  /** The answer for this scene, computed while the page was built: the first frame. */
  readonly answer: ExampleBlames;
}
