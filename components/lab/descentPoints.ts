import { ensure } from '#engine/core/engineError.ts';
import type { Params } from '#engine/nn/model.ts';
import { paramsAfter, type Trace, traceOf } from '#engine/trace/trace.ts';
import type { RunPoint, RunRequest } from './engineApi.ts';
import { asParams, asTensor } from './plain.ts';

/** The most updates that one run may make. */
export const MOST_UPDATES = 1_000_000;

const flat = (params: Params): number[] =>
  params.flatMap((layer) => Object.values(layer).flatMap(({ data }) => Array.from(data)));

/**
 * Repeats the update of a request, one update a turn. Yields the moment after n updates (n = 0 … updates) where it was
 * asked for, else nothing; stops after the first moment whose error is not finite, which is always told.
 * `params` of a moment hold all parameters in the order of `eachParameter`: layer by layer, weights before biases.
 */
export function* descentPoints({
  spec,
  params,
  x,
  t,
  update,
  updates,
  reportAt,
}: RunRequest): Generator<RunPoint | undefined, void> {
  ensure(
    Number.isInteger(updates) && updates >= 0 && updates <= MOST_UPDATES,
    `A run makes 0 to ${MOST_UPDATES} updates, but ${updates} were asked for. Give a whole number in between.`,
  );
  const wanted = new Set(reportAt);
  const [inputs, targets] = [asTensor(x), asTensor(t)];
  const output = `L${spec.layers.length}.a`;
  let now = asParams(params);
  let trace: Trace | undefined;
  for (let n = 0; n <= updates; n++) {
    // Each trace also holds the pass after its update, so that n updates cost n traces, and the start one.
    if (n > 0) now = paramsAfter(trace!);
    if (n < updates || !trace) trace = traceOf(spec, now, inputs, targets, update);
    const at = n < updates || updates === 0 ? trace.values : trace.news;
    const error = at.E!.data[0]!;
    const finite = Number.isFinite(error);
    yield wanted.has(n) || !finite ? { n, error, outputs: Array.from(at[output]!.data), params: flat(now) } : undefined;
    if (!finite) return;
  }
}
