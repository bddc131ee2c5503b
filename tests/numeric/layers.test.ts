import { describe, expect, it } from 'vitest';
import { LAYERS } from '#engine/nn/layers/table.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { EXPLAINERS } from '#engine/trace/explain/table.ts';
import { addressesOf } from '#engine/trace/explain/walk.ts';
import { orderOf } from '#engine/trace/order.ts';
import { replay } from '#engine/trace/step.ts';
import type { Trace } from '#engine/trace/trace.ts';
import { judgedModel, judgements, traceOfModel } from '#tests/support/judgedModel.ts';
import { LAYER_CASES, type LayerCase } from '#tests/support/layerCases.ts';

/** Every line of the order, and every recorded number whether it is in the order or not, replays to the same bits. */
function expectReplay(trace: Trace): number {
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

const build = ({ spec, training = false, batch = 2, input }: LayerCase, seed: number) =>
  judgedModel(spec, seed, { training, batch, ...(input ? { input } : {}) });

describe('every line of every layer', () => {
  it.each(LAYER_CASES)('$name: replays to the same bits', (one) => {
    expect(expectReplay(traceOfModel(build(one, 1)))).toBeGreaterThan(0);
  });

  it('has a case for every kind of layer', () => {
    const kinds = new Set(JSON.stringify(LAYER_CASES).match(/(?<="kind":")\w+/g));
    expect(Object.keys(LAYERS).filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

/** Agreement of analytic gradient and tape: rounding alone. With central differences: h² of a smooth function. */
const TAPE = 1e-11;
const CENTRAL = 2e-6;

function expectAgreement(model: ReturnType<typeof build>): void {
  let judged = 0;
  for (const { ref, analytic, tape, central } of judgements(model)) {
    const scale = 1 + Math.abs(analytic);
    expect(Math.abs(analytic - tape) / scale, `${ref}: ${analytic}, but the tape has ${tape}`).toBeLessThan(TAPE);
    expect(Math.abs(analytic - central) / scale, `${ref}: ${analytic}, centrally ${central}`).toBeLessThan(CENTRAL);
    judged++;
  }
  expect(judged).toBeGreaterThan(0);
}

describe('three judges of every layer', () => {
  it.each(LAYER_CASES)('$name: gradient = tape = central difference', (one) => {
    for (const seed of [2, 3]) expectAgreement(build(one, seed));
  });
});
