import type { Tensor } from '../core/tensor.ts';
import type { Params } from '../nn/model.ts';
import type { ModelSpec } from '../nn/spec.ts';
import { type Trace, traceOf, type UpdateSettings } from '../trace/trace.ts';

/**
 * How a given number came down to us. `printed`: it stands in the text. `recovered`: the printed results determine it.
 * `reconstructed`: it is from elsewhere, and the printed results allow it.
 */
export type Origin = 'printed' | 'recovered' | 'reconstructed';

/** One given number of a worked example: its address in the trace, its name in the documents, and where it is from. */
export interface Given {
  readonly address: string;
  /** The documents' name, e.g. `w5`. */
  readonly name: string;
  readonly origin: Origin;
}

/** A network, one batch and one update: all that a trace needs. */
export interface WorkedExample {
  readonly id: string;
  readonly title: string;
  readonly spec: ModelSpec;
  readonly params: Params;
  /** Inputs [N, …]. */
  readonly x: Tensor;
  /** Targets [N, …]. */
  readonly t: Tensor;
  readonly update: UpdateSettings;
  readonly given: readonly Given[];
}

/** The trace of the one training step of an example, with other settings of the update where they are given. */
export const traceOfExample = (example: WorkedExample, update: Partial<UpdateSettings> = {}): Trace =>
  traceOf(example.spec, example.params, example.x, example.t, { ...example.update, ...update });
