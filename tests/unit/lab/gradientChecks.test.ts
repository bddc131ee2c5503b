import { describe, expect, it } from 'vitest';
import type { StepRequest } from '#components/lab/engineApi.ts';
import { CHECKED_BUGS, gradientChecks } from '#components/lab/gradientChecks.ts';
import { plainParams, plainTensor } from '#components/lab/plain.ts';
import { workerApi } from '#components/lab/workerApi.ts';
import { net222 } from '#tests/support/denseNetwork.ts';

const request: StepRequest = {
  spec: net222.spec,
  params: plainParams(net222.params),
  x: plainTensor(net222.x),
  t: plainTensor(net222.t),
  update: { rate: 0.5, order: 'original', biases: 'frozen' },
};
const rowsOf = (bug: string, epsilon = 1e-5) => [...gradientChecks(request, [epsilon], bug)][0]!;
/** Addresses of the rows that differ. */
const wrong = (bug: string): string[] =>
  rowsOf(bug)
    .parameters.filter(({ relative }) => relative > 1e-4)
    .map(({ address }) => address);
const all = rowsOf('none').parameters.map(({ address }) => address);

describe('the gradient check', () => {
  it('has a row for each of the twelve parameters, with the printed blames', () => {
    expect(all).toHaveLength(12);
    const row = (address: string) => rowsOf('none').parameters.find((p) => p.address === address)!;
    expect(row('L2.W[0,0]').analytic.toFixed(9)).toBe('0.082167041');
    expect(row('L1.W[0,0]').analytic.toFixed(9)).toBe('0.000438568');
    expect(row('L2.W[0,0]').numeric).toBeCloseTo(row('L2.W[0,0]').analytic, 10);
    expect(wrong('none')).toEqual([]);
  });

  it.each([
    ['forgottenSlope', all],
    ['wrongSign', all],
    ['missingInput', all.filter((a) => a.includes('.W'))],
    ['transposedWeights', all.filter((a) => a.startsWith('L1'))],
    ['updatedOnTheWay', all.filter((a) => a.startsWith('L1'))],
  ] as const)('shows %s in exactly the rows that it spoils', (bug, rows) => {
    expect(wrong(bug)).toEqual(rows);
  });

  it('has a valley: worse on both sides than in between', () => {
    const worst = [...gradientChecks(request, [1e-1, 1e-4, 1e-12], 'none')].map((check) => check.worst);
    expect(worst[1]).toBeLessThan(1e-8);
    expect(worst[0]).toBeGreaterThan(1e-4);
    expect(worst[2]).toBeGreaterThan(1e-4);
  });

  it('refuses a mistake that it does not know, through the worker too', async () => {
    await expect(workerApi().checkGradients(1, request, [1e-5], 'typo')).rejects.toThrow(
      `Choose one of ${CHECKED_BUGS.join(', ')}.`,
    );
  });
});
