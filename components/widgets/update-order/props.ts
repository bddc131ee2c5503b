import type { PlainTrace, StepRequest } from '#components/lab/engineApi.ts';
import type { BiasRule, WeightOrder } from '#engine/optim/updateOrder.ts';

/** One way of working. */
export interface Way {
  readonly order: WeightOrder;
  readonly biases: BiasRule;
}

/** A way of working with the error to which one update leads. */
export interface Outcome extends Way {
  readonly error: number;
}

/** Properties of the figure "Old or new weights?". */
export interface UpdateOrderProps {
  /** Number of the figure, e.g. `12.5`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** What the document prints, and where. */
  readonly printed: string;
  /** The network, its example and the learning rate; order and biases are the reader's. */
  readonly request: StepRequest;
  /** All ways of working, computed while the page was built. */
  readonly outcomes: readonly Outcome[];
  /** The trace of the first way, computed while the page was built: the first frame. */
  readonly first: PlainTrace;
}
