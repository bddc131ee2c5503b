import { EngineError } from '../core/engineError.ts';
import { at, type Tensor } from '../core/tensor.ts';
import { operand } from './build.ts';
import type { Expr } from './expr.ts';
import { address, type Facet, type Ref } from './ref.ts';
import type { Trace } from './trace.ts';

const STORES = { value: 'values', grad: 'grads', new: 'news' } as const;

/** A facet whose numbers are recorded in the trace itself. */
export type Recorded = keyof typeof STORES;

/** The recorded tensor, or nothing when the trace has none of that name. */
export const recorded = (trace: Trace, tensor: string, facet: Recorded = 'value'): Tensor | undefined =>
  trace[STORES[facet]][tensor];

/** One recorded number; refuses a name that the trace does not have. */
export function numberAt(trace: Trace, tensor: string, index: readonly number[], facet: Recorded = 'value'): number {
  const t = recorded(trace, tensor, facet);
  if (!t)
    throw new EngineError(
      `This trace has no ${facet} "${tensor}". Its names are ${Object.keys(trace[STORES[facet]]).join(', ')}.`,
    );
  return at(t, index);
}

/** The entry of a recorded tensor at an index, as a printed operand that links to its own line. */
export const operandAt = (trace: Trace, tensor: string, index: readonly number[], facet: Recorded = 'value'): Expr =>
  operand(address(tensor, index, facet), numberAt(trace, tensor, index, facet));

/**
 * The entry of a tensor of one of the two forward passes at an index, as an operand; the inputs x are the same in
 * both.
 */
export const forwardAt = (trace: Trace, tensor: string, index: readonly number[], facet: 'value' | 'new'): Expr =>
  operandAt(trace, tensor, index, tensor === 'x' ? 'value' : facet);

/** The name of the tensor that enters a layer, layers counted from 1. */
export const inputName = (layer: number): string => (layer === 1 ? 'x' : `L${layer - 1}.a`);

/** True for the address of a parameter of the network, whatever is said of it. */
export const isParameter = (trace: Trace, ref: Ref): boolean =>
  ref.layer > 0 && (trace.parameters[ref.layer - 1]?.includes(ref.name) ?? false);

/** True for the address of a running statistic that the step moves. */
export const isRunning = (trace: Trace, ref: Ref): boolean =>
  ref.layer > 0 && (trace.running[ref.layer - 1]?.includes(ref.name) ?? false);

/** True for the facets in which the forward pass exists: with the old and with the new parameters. */
export const isForwardFacet = (facet: Facet): facet is 'value' | 'new' => facet === 'value' || facet === 'new';
