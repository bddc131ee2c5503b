import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '#engine/core/engineError.ts';
import type { LedgerNode } from '#engine/ledger/ledgerNode.ts';
import { ledgerOf, ledgerOfNodes } from '#engine/ledger/ledgerOf.ts';
import { type NetworkName, networks } from '#engine/ledger/networks.ts';

/** Parameter totals as published with the networks (torchvision model zoo; CIFAR stem: He et al.'s code for 10 classes). */
const PUBLISHED: [Parameters<typeof ledgerOf>[0], number][] = [
  [{ network: 'vgg11' }, 132_863_336],
  [{ network: 'vgg13' }, 133_047_848],
  [{ network: 'vgg19' }, 143_667_240],
  [{ network: 'vgg11', variant: { batchNorm: true } }, 132_868_840],
  [{ network: 'vgg13', variant: { batchNorm: true } }, 133_053_736],
  [{ network: 'vgg16', variant: { batchNorm: true } }, 138_365_992],
  [{ network: 'vgg19', variant: { batchNorm: true } }, 143_678_248],
  [{ network: 'resnet101' }, 44_549_160],
  [{ network: 'resnet152' }, 60_192_808],
  [{ network: 'googlenet', variant: { torchvision: true } }, 6_624_904],
  [{ network: 'googlenet', variant: { torchvision: true, aux: true } }, 13_004_888],
  [{ network: 'resnet18', input: [3, 32, 32], classes: 10, variant: { stem: 'cifar' } }, 11_173_962],
];

describe('ledgerOf', () => {
  it.each(PUBLISHED)('%j has the published number of parameters', (config, params) => {
    expect(ledgerOf(config).params).toBe(params);
  });

  it('adds two running numbers for each normalised channel', () => {
    const { rows, nonTrainableBuffers } = ledgerOf({ network: 'vgg11', variant: { batchNorm: true } });
    const channels = rows.filter((row) => row.kind === 'batchnorm').reduce((sum, row) => sum + row.shape[0]!, 0);
    expect(nonTrainableBuffers).toBe(2 * channels);
    expect(channels).toBe(64 + 128 + 2 * 256 + 4 * 512);
  });

  it('reads 32 × 32 without padding as 28 × 28 with', () => {
    const a = ledgerOf({ network: 'lenet5', input: [1, 28, 28] });
    expect(ledgerOf({ network: 'lenet5', input: [1, 32, 32] })).toEqual(a);
  });

  it('keeps 32 × 32 pictures large under the CIFAR stem', () => {
    const { rows } = ledgerOf({ network: 'resnet50', input: [3, 32, 32], classes: 7, variant: { stem: 'cifar' } });
    expect(rows[0]).toMatchObject({ type: 'conv3x3/1', shape: [64, 32, 32] });
    expect(rows.some((row) => row.kind === 'maxpool')).toBe(false);
    expect(rows.at(-1)).toMatchObject({ type: 'dense', shape: [7], params: 2049 * 7 });
  });

  it('prints sums that evaluate to its counts', () => {
    for (const network of Object.keys(networks) as NetworkName[])
      for (const row of ledgerOf({ network }).rows)
        for (const [text, value] of [
          [row.paramsSum, row.params],
          [row.macsSum, row.macs],
        ] as const)
          expect(evaluate(text)).toBe(value);
  });

  it('holds for any size and class count: totals are the sums of the rows, classes reach the last row only', () => {
    const names = Object.keys(networks) as NetworkName[];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 2000 }),
        (network, c, h, w, classes) => {
          try {
            const ledger = ledgerOf({ network, input: [c, h, w], classes });
            expect(ledger.params).toBe(ledger.rows.reduce((sum, row) => sum + row.params, 0));
            expect(ledger.flops).toBe(2 * ledger.macs);
            expect(ledger.rows.at(-1)!.shape).toEqual([classes]);
            expect(ledger.rows.every((row) => row.shape.every((n) => n >= 1))).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(EngineError);
            expect((error as Error).message).toMatch(/^Layer [\w.]+ /);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('refusals', () => {
  it.each([
    [{ network: 'vgg16', input: [3, 16, 16] }, /Layer pool5 .*larger input/],
    [{ network: 'alexnet_2012', classes: 1e9 }, /Layer fc8 asks for 1000000000 units/],
    [{ network: 'lenet5', classes: 0 }, /class count is 0/],
    [{ network: 'lenet5', classes: 2.5 }, /class count is 2.5/],
    [{ network: 'lenet5', input: [28, 28] }, /\[channels, height, width\]/],
    [{ network: 'lenet5', input: [1, Number.NaN, 28] }, /\[channels, height, width\]/],
    [{ network: 'lenet5', input: [1, 1e9, 1e9] }, /\[channels, height, width\]/],
    [{ network: 'vgg16', input: [3, 2 ** 20, 2 ** 20] }, /too large to count/],
    [{ network: 'vgg16', variant: { aux: true } }, /vgg16 has no variant “aux”; it knows batchNorm/],
    [{ network: 'resnet18', variant: { stem: 'tiny' } }, /“stem” of resnet18 is "tiny"/],
    [{ network: 'toString' }, /no network “toString”/],
  ])('%j', (config, message) => {
    expect(() => ledgerOf(config as never)).toThrow(EngineError);
    expect(() => ledgerOf(config as never)).toThrow(message);
  });

  const count = (...nodes: LedgerNode[]) => ledgerOfNodes(nodes, [3, 8, 8], 10);
  const conv = { kind: 'conv', name: 'c', out: 4, kernel: 3 } as const;
  const flat = { kind: 'global_avgpool', name: 'g' } as const;

  it('names the layer that does not fit', () => {
    expect(() => count({ ...conv, groups: 2 })).toThrow(/Layer c has 2 groups/);
    expect(() => count({ ...conv, out: 1e9 })).toThrow(/Layer c asks for 1000000000 channels/);
    expect(() => count(flat, conv)).toThrow(/Layer c needs a picture/);
    expect(() => count({ kind: 'add', name: 'a', branches: [[conv], []] })).toThrow(/Layer a cannot add/);
    expect(() => count({ kind: 'concat', name: 'a', branches: [[conv], []] })).toThrow(/Layer a cannot concatenate/);
    expect(() => count({ kind: 'add', name: 'a', branches: [] })).toThrow(/Layer a joins no branches/);
    expect(() => count({ kind: 'partialConv', name: 'p', kernel: 3, table: [[3]] })).toThrow(/Layer p names a map/);
  });
});

/** Evaluates the printed sums, which hold only whole numbers, `·`, `/`, `+` and one pair of brackets. */
function evaluate(text: string): number {
  if (!text) return 0;
  const inner = /^\((.*)\)(.*)$/.exec(text);
  if (inner) return evaluate(`${evaluate(inner[1]!)}${inner[2]}`);
  return text
    .split(' + ')
    .map((product) =>
      product
        .split('·')
        .map((f) =>
          f
            .split('/')
            .map(Number)
            .reduce((a, b) => a / b),
        )
        .reduce((a, b) => a * b),
    )
    .reduce((a, b) => a + b);
}
