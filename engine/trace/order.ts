import type { Explainers } from './explain/explainer.ts';
import { addressesOf, walkBack, walkForward } from './explain/walk.ts';
import { type Address, address } from './ref.ts';
import { sitesOf } from './site.ts';
import type { Trace } from './trace.ts';

function* pass(trace: Trace, explainers: Explainers, facet: 'value' | 'new'): Generator<Address> {
  yield* walkForward(trace, explainers, sitesOf(trace), facet);
  yield* addressesOf(trace, 'e', facet);
  yield address('E', [], facet);
}

function blame(trace: Trace, explainers: Explainers): Generator<Address> {
  const output = `L${trace.spec.layers.length}.a`;
  return walkBack(trace, explainers, sitesOf(trace), (index) => [address(output, index, 'grad')]);
}

function* updates(trace: Trace): Generator<Address> {
  for (let layer = trace.spec.layers.length; layer >= 1; layer--)
    for (const name of [...trace.parameters[layer - 1]!, ...trace.running[layer - 1]!])
      yield* addressesOf(trace, `L${layer}.${name}`, 'new');
}

/**
 * The addresses of all lines of one training step in the order of the book: forward unit by unit, the errors and their
 * total, backward from the last layer, the updates, and the forward pass again with the new parameters.
 * `explainers` are those of the kinds of layers at hand, as for `explain`.
 */
export function orderOf(trace: Trace, explainers: Explainers): Address[] {
  return [
    ...pass(trace, explainers, 'value'),
    ...blame(trace, explainers),
    ...updates(trace),
    ...pass(trace, explainers, 'new'),
  ];
}
