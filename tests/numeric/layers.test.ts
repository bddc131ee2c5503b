import { describe, expect, it } from 'vitest';
import { LAYERS } from '#engine/nn/layers/table.ts';
import { expectReplay } from '#tests/support/expectReplay.ts';
import { judgedModel, judgements, traceOfModel } from '#tests/support/judgedModel.ts';
import { LAYER_CASES, type LayerCase } from '#tests/support/layerCases.ts';

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
