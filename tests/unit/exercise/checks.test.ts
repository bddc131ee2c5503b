import { describe, expect, it } from 'vitest';
import type { NumCheck } from '#engine/exercise/check/check.ts';
import { judgeNumber } from '#engine/exercise/check/judgeNumber.ts';
import { PREDICATES } from '#engine/exercise/check/predicates.ts';
import { parseNumber } from '#engine/exercise/parse/parseNumber.ts';
import type { NumberReading } from '#engine/exercise/parse/reading.ts';

const judge = (check: NumCheck, typed: string, r: number) =>
  judgeNumber(check, parseNumber(typed, { decimalComma: false }) as NumberReading, r);

describe('relative and absolute', () => {
  const check: NumCheck = { mode: 'relabs', rtol: '0.01', atol: '0.001' };
  it.each([
    ['0.4', 0.4, 'right'],
    ['0.404', 0.4, 'right'],
    ['0.4041', 0.4, 'wrong'],
    ['-0.4', 0.4, 'wrong'],
    ['0.001', 0, 'right'],
    ['0.0011', 0, 'wrong'],
    ['2/5', 0.4, 'right'],
  ])('%s for %d is %s', (typed, r, verdict) => {
    expect(judge(check, typed, r)).toBe(verdict);
  });

  it('gives a part for what is close, the boundary included', () => {
    const close: NumCheck = { ...check, closeCredit: { factor: '2', credit: '0.5' } };
    expect(judge(close, '0.408', 0.4)).toBe('close');
    expect(judge(close, '0.4081', 0.4)).toBe('wrong');
  });

  it('is met by nothing when there is no right value', () => {
    expect(judge(check, '0', Number.NaN)).toBe('wrong');
    expect(judge(check, '9e300', Number.POSITIVE_INFINITY)).toBe('wrong');
  });
});

describe('significant digits', () => {
  const three: NumCheck = { mode: 'sigfig', digits: 3 };
  it.each([
    ['0.359', 0.358916, 'right'],
    ['0.3589', 0.358916, 'right'],
    ['0.358', 0.358916, 'wrong'],
    ['0.36', 0.358916, 'precision'],
    ['0.4', 0.358916, 'precision'],
    ['100', 100, 'right'],
    ['100', 99.96, 'right'],
    ['1.00e2', 100, 'right'],
  ])('%s for %d is %s', (typed, r, verdict) => {
    expect(judge(three, typed, r)).toBe(verdict);
  });

  it('are counted in the text when strict', () => {
    const strict: NumCheck = { ...three, strictPrecision: true };
    expect(judge(strict, '100', 100)).toBe('precision');
    expect(judge(strict, '100.', 100)).toBe('right');
    expect(judge(strict, '0.50', 0.5)).toBe('precision');
    expect(judge(strict, '0.500', 0.5)).toBe('right');
    expect(judge(strict, '0.3589', 0.358916)).toBe('precision');
  });

  it('may forgive the last one', () => {
    expect(judge({ ...three, forgiveLast: true }, '0.358', 0.358916)).toBe('right');
    expect(judge({ ...three, forgiveLast: true }, '0.357', 0.358916)).toBe('wrong');
  });
});

describe('first digits', () => {
  const four: NumCheck = { mode: 'digits', digits: 4 };
  it.each([
    ['0.5932', 0.59326999, 'right'],
    ['0.5933', 0.59326999, 'right'],
    ['0.5934', 0.59326999, 'wrong'],
    ['0.59327', 0.59326999, 'right'],
    ['0.59320', 0.59326999, 'right'],
    ['0.59329', 0.59326999, 'wrong'],
    ['-0.5932', 0.59326999, 'wrong'],
    ['9998', 10000, 'wrong'],
    ['0', 0, 'right'],
  ])('%s for %d is %s', (typed, r, verdict) => {
    expect(judge(four, typed, r)).toBe(verdict);
  });
});

describe('decimals', () => {
  const three: NumCheck = { mode: 'decimals', digits: 3 };
  it.each([
    ['0.359', 0.358916, 'right'],
    ['0.3589', 0.358916, 'right'],
    ['0.36', 0.358916, 'precision'],
    ['0.358', 0.358916, 'wrong'],
    ['0.5', 0.5, 'right'],
  ])('%s for %d is %s', (typed, r, verdict) => {
    expect(judge(three, typed, r)).toBe(verdict);
  });

  it('must be written out when strict', () => {
    expect(judge({ ...three, strictPrecision: true }, '0.5', 0.5)).toBe('precision');
    expect(judge({ ...three, strictPrecision: true }, '0.500', 0.5)).toBe('right');
  });
});

describe('exactly', () => {
  it.each([
    ['13002', 13002, 'right'],
    ['13,002', 13002, 'right'],
    ['13002.0', 13002, 'right'],
    ['26004/2', 13002, 'right'],
    ['13001', 13002, 'wrong'],
    ['13002.0000001', 13002, 'wrong'],
    ['1/3', 1 / 3, 'right'],
    ['0.333', 1 / 3, 'wrong'],
  ])('%s for %d is %s', (typed, r, verdict) => {
    expect(judge({ mode: 'exact' }, typed, r)).toBe(verdict);
  });
});

describe('a gate', () => {
  const and = [0, 0, 0, 1];
  it.each([
    ['gate', [0.7, 0.7, -1], and, true],
    ['gate', [1, 1, -1], and, true],
    ['gate', [1.2, 1.2, -1], and, false],
    ['gate', [1.2, 1.2, -1], [0, 1, 1, 1], true],
    ['gate', [0.5, 0.5, -1], and, false],
    ['gateOnBoundary', [0.5, 0.5, -1], and, true],
    ['gateInverted', [-0.7, -0.7, 1], and, true],
    ['gateFromFirst', [0.7, -1], [...and, 0.7], true],
    ['biasTurnedFromFirst', [0.7, 1], [...and, 0.7], true],
    ['silentFromFirst', [0.1, -1], [...and, 0.7], true],
    ['twoLayerGate', [1, 1, -0.5, 1, 1, -1.5, 1, -1, -0.5], [0, 1, 1, 0], true],
    ['twoLayerGate', [1, 1, -0.5, 1, 1, -1.5, 1, -1, 0.5], [0, 1, 1, 0], false],
  ] as const)('%s %j for %j: %j', (name, numbers, table, holds) => {
    expect(PREDICATES[name]!(numbers, table)).toBe(holds);
  });
});
