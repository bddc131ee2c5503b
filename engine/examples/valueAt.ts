import { explain } from '../trace/explain/explain.ts';
import { EXPLAINERS } from '../trace/explain/table.ts';
import { numberAt } from '../trace/lookup.ts';
import { type Address, parseAddress } from '../trace/ref.ts';
import type { Trace } from '../trace/trace.ts';

/** The number at any address of a trace, given or computed. @throws EngineError for an address that it does not have. */
export function valueAt(trace: Trace, address: Address): number {
  const step = explain(trace, address, EXPLAINERS);
  if (step) return step.value;
  const { tensor, index } = parseAddress(address);
  return numberAt(trace, tensor, index);
}
