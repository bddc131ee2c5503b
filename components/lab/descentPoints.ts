import { ensure } from '#engine/core/engineError.ts';
import type { Params } from '#engine/nn/model.ts';
import { descend } from '#engine/train/descend.ts';
import type { RunPoint, RunRequest } from './engineApi.ts';
import { asParams, asTensor } from './plain.ts';

/** The most updates that one run may make. */
export const MOST_UPDATES = 1_000_000;

const flat = (params: Params): number[] =>
  params.flatMap((layer) => Object.values(layer).flatMap(({ data }) => Array.from(data)));

/**
 * Repeats the update of a request, one update a turn. Yields the moment after n updates (n = 0 … updates) where it was
 * asked for, else nothing; ends after the first moment whose error is not finite, which is always told.
 * `params` of a moment hold all parameters in the order of `eachParameter`: layer by layer, weights before biases.
 */
export function* descentPoints(request: RunRequest): Generator<RunPoint | undefined, void> {
  const { spec, params, x, t, update, updates, reportAt } = request;
  ensure(
    Number.isInteger(updates) && updates >= 0 && updates <= MOST_UPDATES,
    `A run makes 0 to ${MOST_UPDATES} updates, but ${updates} were asked for. Give a whole number in between.`,
  );
  const wanted = new Set(reportAt);
  // Every moment is looked at, so that none that is not finite slips by and each is a place to breathe.
  for (const point of descend(spec, asParams(params), asTensor(x), asTensor(t), update, updates, () => true)) {
    const { iteration: n, error, outputs } = point;
    const finite = Number.isFinite(error);
    yield wanted.has(n) || !finite ? { n, error, outputs: Array.from(outputs), params: flat(point.params) } : undefined;
    if (!finite) return;
  }
}
