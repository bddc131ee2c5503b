import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { orderOf } from '#engine/trace/order.ts';
import type { Step } from '#engine/trace/step.ts';
import { traceOf } from '#engine/trace/trace.ts';
import type { StepRequest } from './engineApi.ts';
import { asParams, asTensor } from './plain.ts';

/** All lines of one training step of a dense network, explained, in the order of the book. */
export function linesOf({ spec, params, x, t, update }: StepRequest): Step[] {
  const trace = traceOf(spec, asParams(params), asTensor(x), asTensor(t), update);
  return orderOf(trace, denseTable).map((ref) => explain(trace, ref, denseTable)!);
}
