import { expect } from 'vitest';
import { explain } from '#engine/trace/explain/explain.ts';
import { EXPLAINERS } from '#engine/trace/explain/table.ts';
import { addressesOf } from '#engine/trace/explain/walk.ts';
import { orderOf } from '#engine/trace/order.ts';
import { replay } from '#engine/trace/step.ts';
import type { Trace } from '#engine/trace/trace.ts';

/** Every line of the order, and every recorded number whether it is in the order or not, replays to the same bits. */
export function expectReplay(trace: Trace): number {
  const order = orderOf(trace, EXPLAINERS);
  expect(new Set(order).size, 'an address comes twice').toBe(order.length);
  const all = new Set(order);
  for (const [store, facet] of [
    ['values', 'value'],
    ['grads', 'grad'],
    ['news', 'new'],
  ] as const)
    for (const tensor of Object.keys(trace[store])) {
      if (facet === 'new' && (tensor === 'x' || tensor === 't')) continue;
      for (const ref of addressesOf(trace, tensor, facet as 'grad')) all.add(ref);
    }
  for (const ref of all) {
    const step = explain(trace, ref, EXPLAINERS);
    if (step && !Object.is(replay(step), step.value))
      expect.fail(`${ref} (${step.rule}): replay gives ${replay(step)}, the engine ${step.value}`);
  }
  return order.length;
}
