import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '#engine/core/engineError.ts';
import { explainField } from '#engine/ledger/explainField.ts';
import { explainLedger } from '#engine/ledger/explainLedger.ts';
import { explainConvParams, explainDenseParams, explainRecurrentParams } from '#engine/ledger/explainParams.ts';
import { explainSize } from '#engine/ledger/explainSize.ts';
import { type Ledger, ledgerOfNodes } from '#engine/ledger/ledgerOf.ts';
import { type NetworkName, networks } from '#engine/ledger/networks.ts';
import { convOutputSize, poolOutputSize, sameOutputSize } from '#engine/ledger/outputSize.ts';
import { convParams, denseParams, recurrentParams } from '#engine/ledger/parameterCounts.ts';
import { receptiveFields } from '#engine/ledger/receptiveField.ts';
import { evaluate } from '#engine/trace/expr.ts';
import type { Told } from '#engine/trace/tell.ts';

const toldAt = (lines: readonly Told[], ref: string): number | undefined =>
  lines.find((line) => line.ref === ref)?.value;
const small = fc.integer({ min: 1, max: 9 });

/** Every number of a ledger has the line of its value, and no line has a number that the ledger lacks. */
function expectLedgerTold(lines: readonly Told[], ledger: Ledger): void {
  ledger.rows.forEach((row, k) => {
    const at = (name: string) => toldAt(lines, `L${k + 1}.${name}`) ?? 0;
    for (const name of ['params', 'macs', 'connections', 'buffers'] as const)
      expect(at(name), row.name).toBe(row[name]);
    const height = toldAt(lines, `L${k + 1}.height`);
    if (height !== undefined) expect([height, at('width')], row.name).toEqual(row.shape.slice(1));
    const channels = toldAt(lines, `L${k + 1}.channels`);
    if (channels !== undefined) expect(channels).toBe(row.shape[0]);
  });
  const total = (name: string) => toldAt(lines, name) ?? 0;
  expect(total('params')).toBe(ledger.params);
  expect(total('macs')).toBe(ledger.macs);
  expect(total('flops')).toBe(ledger.flops);
  expect(total('connections')).toBe(ledger.connections);
  expect(total('buffers')).toBe(ledger.nonTrainableBuffers);
  for (const { expr, value } of lines) expect(evaluate(expr)).toBe(value);
}

describe('a ledger, line by line', () => {
  const variants = (name: NetworkName) => {
    const known: readonly string[] = networks[name].variants;
    return [{}, ...known.map((key) => ({ [key]: key === 'stem' ? 'cifar' : true }))];
  };
  const all = (Object.keys(networks) as NetworkName[]).flatMap((name) =>
    variants(name).map((variant) => ({ name, variant })),
  );

  it.each(all)('has every number of $name $variant', ({ name, variant }) => {
    const { input, classes, nodes } = networks[name];
    const made = nodes(input, variant);
    expectLedgerTold(explainLedger(made, input, classes), ledgerOfNodes(made, input, classes));
  });

  it('has every number whatever the picture and the classes', () => {
    const names = Object.keys(networks) as NetworkName[];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 20, max: 260 }),
        fc.integer({ min: 20, max: 260 }),
        fc.integer({ min: 1, max: 99 }),
        (name, h, w, classes) => {
          const { input, nodes } = networks[name];
          const picture = [input[0], h, w];
          const made = nodes(picture, {});
          let ledger: Ledger;
          try {
            ledger = ledgerOfNodes(made, picture, classes);
          } catch (error) {
            expect(error).toBeInstanceOf(EngineError);
            expect(() => explainLedger(made, picture, classes)).toThrow((error as Error).message);
            return;
          }
          expectLedgerTold(explainLedger(made, picture, classes), ledger);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows what enters a layer as an operand', () => {
    const lines = explainLedger([{ kind: 'conv', name: 'c', out: 6, kernel: 3, groups: 3 }], [6, 8, 7], 2).slice(0, 5);
    expect(lines.map(({ ref, value }) => [ref, value])).toEqual([
      ['L1.height', 6],
      ['L1.width', 5],
      ['L1.weights', 108],
      ['L1.params', 114],
      ['L1.macs', 3240],
    ]);
  });
});

describe('sizes, fields and counts, line by line', () => {
  it('have the value of the rule for any window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        small,
        small,
        fc.nat(8),
        small,
        (n, kernel, stride, pad, dilation) => {
          const window = { kernel, stride, pad, dilation };
          const size = (rule: 'conv' | 'same' | 'pool' | 'poolCeil') => explainSize(rule, n, window).at(-1)!.value;
          expect(size('conv')).toBe(convOutputSize(n, window));
          expect(size('same')).toBe(sameOutputSize(n, stride));
          expect(size('pool')).toBe(poolOutputSize(n, window));
          expect(size('poolCeil')).toBe(poolOutputSize(n, window, true));
        },
      ),
    );
    expect(() => explainSize('conv', 0, { kernel: 1, stride: 1, pad: 0 })).toThrow(/needs whole numbers/);
  });

  it('have the field and the jump after every layer', () => {
    const layer = fc.record({ kernel: small, stride: small, dilation: small });
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 6 }), (layers) => {
        const lines = explainField(layers);
        receptiveFields(layers).forEach(({ receptiveField, jump }, k) => {
          expect(toldAt(lines, `L${k + 1}.receptiveField`)).toBe(receptiveField);
          expect(toldAt(lines, `L${k + 1}.jump`)).toBe(jump);
        });
        for (const { expr, value } of lines) expect(evaluate(expr)).toBe(value);
      }),
    );
    expect(() => explainField([{ kernel: 0, stride: 1 }])).toThrow(/Layer 1 of a receptive field/);
  });

  it('have the parameters of dense, convolution and recurrent layers', () => {
    fc.assert(
      fc.property(small, small, small, small, fc.boolean(), (inputs, units, kh, groups, bias) => {
        expect(explainDenseParams(inputs, units, bias).at(-1)!.value).toBe(denseParams(inputs, units, bias));
        const conv = { inChannels: inputs * groups, outChannels: units * groups, kh, kw: 2, groups, bias };
        expect(explainConvParams(conv).at(-1)!.value).toBe(convParams(conv));
        for (const cell of ['rnn', 'lstm', 'gru'] as const)
          for (const biases of [1, 2] as const)
            expect(explainRecurrentParams(cell, inputs, units, biases).at(-1)!.value).toBe(
              recurrentParams(cell, inputs, units, biases),
            );
      }),
    );
    expect(() => explainDenseParams(0, 1)).toThrow(/A dense layer needs/);
    expect(() => explainConvParams({ inChannels: 3, outChannels: 2, kh: 1, kw: 1, groups: 2 })).toThrow(/2 groups/);
    expect(() => explainRecurrentParams('gru', 0.5, 1, 1)).toThrow(/A recurrent layer needs/);
  });
});
