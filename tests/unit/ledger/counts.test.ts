import { describe, expect, it } from 'vitest';
import { convOutputSize } from '#engine/ledger/outputSize.ts';
import { convParams, denseParams, recurrentParams } from '#engine/ledger/parameterCounts.ts';
import { receptiveFields } from '#engine/ledger/receptiveField.ts';

describe('counts that cannot be', () => {
  it('are refused with a sentence', () => {
    expect(() => denseParams(0.5, 3)).toThrow(/A dense layer needs whole numbers from 1, but got 0\.5, 3/);
    expect(() => denseParams(2 ** 40, 2 ** 40)).toThrow(/too large to count/);
    const conv = { inChannels: 3, outChannels: 4, kh: 3, kw: 3 };
    expect(() => convParams({ ...conv, groups: 2 })).toThrow(/in 2 groups needs channels that 2 divides/);
    expect(() => recurrentParams('gru', 0, 1, 2)).toThrow(/whole numbers from 1/);
    expect(() => convOutputSize(5, { kernel: 0, stride: 1, pad: 0 })).toThrow(/needs whole numbers/);
  });

  it('of a receptive field are refused with the layer', () => {
    expect(() => receptiveFields([{ kernel: 3, stride: 0 }])).toThrow(/Layer 1 of a receptive field/);
    const wide = Array.from({ length: 60 }, () => ({ kernel: 3, stride: 2 }));
    expect(() => receptiveFields(wide)).toThrow(/too large to count/);
  });

  it('without bias and with a gap between taps', () => {
    expect(denseParams(3, 4, false)).toBe(12);
    expect(convParams({ inChannels: 4, outChannels: 6, kh: 3, kw: 2, groups: 2, bias: false })).toBe(72);
    expect(receptiveFields([{ kernel: 3, stride: 2, dilation: 2 }])).toEqual([{ receptiveField: 5, jump: 2 }]);
  });
});
