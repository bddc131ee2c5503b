import { describe, expect, it } from 'vitest';
import { names } from '#components/strings/en/names.ts';
import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { bookNames } from '#engine/trace/naming/bookNames.ts';
import { documentNames } from '#engine/trace/naming/documentNames.ts';
import { axesOf, gateOfRow, tensorLetter } from '#engine/trace/naming/tensorLetters.ts';
import { hiddenNumber, weightNumber, widthsOf } from '#engine/trace/naming/units.ts';
import { glyphTex } from '#engine/trace/narrate/toTex.ts';
import { operandsOf } from '#engine/trace/operandsOf.ts';
import { orderOf } from '#engine/trace/order.ts';
import { parseAddress } from '#engine/trace/ref.ts';
import { type Trace, traceOf } from '#engine/trace/trace.ts';
import { net222 } from '#tests/support/denseNetwork.ts';
import { judgedModel } from '#tests/support/judgedModel.ts';

const traces = (['trained', 'shared'] as const).map((biases): Trace => {
  const { spec, params, x, t } = net222;
  return traceOf(spec, params, x, t, { rate: 0.5, order: 'original', biases });
});

const addressesIn = (trace: Trace): string[] => {
  const lines = orderOf(trace, denseTable).flatMap((ref) => {
    const step = explain(trace, ref, denseTable);
    return [ref, ...(step ? operandsOf(step.expr).map((leaf) => leaf.ref) : [])];
  });
  return [...new Set(lines)];
};

describe.each([
  ['the book', bookNames],
  ['the documents', documentNames],
] as const)('names of %s', (_whose, naming) => {
  it.each(traces)('tell every number of the network apart, drawn and spoken', (trace) => {
    const name = naming(trace, names);
    const drawn = new Map<string, string>();
    for (const ref of addressesIn(trace)) {
      const { glyph, spoken, twin } = name(ref);
      expect(spoken).not.toMatch(/undefined|NaN/);
      expect(twin).not.toMatch(/undefined|NaN/);
      // One bias of a layer is one number, whichever unit asks for it.
      const own = trace.update.biases === 'shared' ? ref.replace(/(L\d\.b)\[\d\]/, '$1') : ref;
      const tex = glyphTex(glyph);
      expect(drawn.get(tex) ?? own, `${ref} and ${drawn.get(tex)} are both ${tex}`).toBe(own);
      drawn.set(tex, own);
    }
    expect(drawn.size).toBeGreaterThan(40);
  });

  it('refuse other networks, and tensors that a dense network lacks', () => {
    const { spec } = judgedModel({ input: [2, 2], layers: [{ kind: 'rnn', units: 1 }], loss: 'halfSquares' }, 1);
    expect(() => naming({ ...traces[0]!, spec }, names)).toThrow(/dense layers only/);
    expect(() => naming(traces[0]!, names)('L1.mean[0]')).toThrow(/no name for "L1.mean"/);
  });
});

describe('units and weights, counted through the layers', () => {
  it('go on where the layer before ends', () => {
    const widths = [2, 3, 2, 1];
    expect([hiddenNumber(widths, 1, 0), hiddenNumber(widths, 2, 1)]).toEqual([1, 5]);
    expect([weightNumber(widths, 1, 0, 0), weightNumber(widths, 2, 1, 2), weightNumber(widths, 3, 0, 1)]).toEqual([
      1, 12, 14,
    ]);
    expect(widthsOf(net222)).toEqual([2, 2, 2]);
    expect(widthsOf({ spec: { ...net222.spec, input: [2, 1] } })).toBeUndefined();
  });
});

describe('an address', () => {
  it.each(['', 'L1', 'W[0', 'grid L1.W[0,1]', 'L1.W[0.5]', 'grad', '9x'])('is not "%s"', (text) => {
    if (text === 'L1' || text === 'grad') expect(parseAddress(text)).toMatchObject({ tensor: text, layer: 0 });
    else expect(() => parseAddress(text)).toThrow(/is not an address/);
  });
});

describe('the letters of tensors', () => {
  it('count entries where a tensor has more axes than a picture, and know no gate where rows are not stacked', () => {
    expect(axesOf({ axes: 'numbers' }, 5)).toEqual(['example', 'entry', 'entry', 'entry', 'entry']);
    expect(axesOf({ axes: 'tail' }, 4)).toEqual(['entry', 'entry', 'entry', 'entry']);
    expect(axesOf({ axes: ['unit'] }, 3)).toEqual(['unit']);
    expect(gateOfRow('lstm', 2, 3)).toEqual(['f', 'forgetGate']);
    expect(gateOfRow('dense', 2, 3)).toBeUndefined();
    expect(tensorLetter('dense', 'toString')).toBeUndefined();
    expect(tensorLetter('flatten', 'a')).toMatchObject({ body: 'a', role: 'act' });
  });
});
