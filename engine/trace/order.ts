import { indexAt } from '../core/tensor.ts';
import { type Explainers, explainerOf } from './explain/explainer.ts';
import { activationAt, netName, recorded } from './lookup.ts';
import { type Address, address } from './ref.ts';
import type { Trace } from './trace.ts';

const indicesOf = (trace: Trace, tensor: string): number[][] => {
  const t = recorded(trace, tensor)!;
  return Array.from({ length: t.data.length }, (_, i) => indexAt(t.shape, i));
};

function* pass(trace: Trace, explainers: Explainers, facet: 'value' | 'new'): Generator<Address> {
  for (let layer = 1; layer <= trace.spec.layers.length; layer++) {
    const explainer = explainerOf(explainers, trace, layer);
    for (const index of indicesOf(trace, `L${layer}.a`)) {
      yield* explainer.forwardSteps(trace, layer, index, facet);
      if (activationAt(trace, layer)) yield address(`L${layer}.a`, index, facet);
    }
  }
  for (const index of indicesOf(trace, 'e')) yield address('e', index, facet);
  yield address('E', [], facet);
}

function* blame(trace: Trace, explainers: Explainers): Generator<Address> {
  const last = trace.spec.layers.length;
  for (let layer = last; layer >= 1; layer--) {
    const explainer = explainerOf(explainers, trace, layer);
    const told = new Set<Address>();
    for (const index of indicesOf(trace, `L${layer}.a`)) {
      if (layer === last) yield address(`L${layer}.a`, index, 'grad');
      else yield* explainerOf(explainers, trace, layer + 1).inputBlameSteps(trace, layer + 1, index);
      if (activationAt(trace, layer)) {
        yield address(`L${layer}.a`, index, 'slope');
        yield address(netName(trace, layer), index, 'grad');
      }
      for (const at of explainer.parametersOf(trace, layer, index)) {
        const ref = address(`L${layer}.${at.name}`, at.index, 'grad');
        told.add(ref);
        yield ref;
      }
    }
    for (const name of trace.parameters[layer - 1]!)
      for (const index of indicesOf(trace, `L${layer}.${name}`)) {
        const ref = address(`L${layer}.${name}`, index, 'grad');
        if (!told.has(ref)) yield ref;
      }
  }
}

function* updates(trace: Trace): Generator<Address> {
  for (let layer = trace.spec.layers.length; layer >= 1; layer--)
    for (const name of trace.parameters[layer - 1]!)
      for (const index of indicesOf(trace, `L${layer}.${name}`)) yield address(`L${layer}.${name}`, index, 'new');
}

/**
 * The addresses of all lines of one training step in the order of the book: forward unit by unit, the errors and their
 * total, backward from the last layer, the updates, and the forward pass again with the new parameters.
 */
export function orderOf(trace: Trace, explainers: Explainers): Address[] {
  return [
    ...pass(trace, explainers, 'value'),
    ...blame(trace, explainers),
    ...updates(trace),
    ...pass(trace, explainers, 'new'),
  ];
}
