import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreeingDigits, formatFixed } from '#engine/core/format.ts';

type Printed = [id: string, printed: string, value: number, agreement: 'exact' | 'rounded' | 'truncated' | 'none'];

const { cases } = JSON.parse(
  readFileSync(new URL('../../reference/numeric/printed.json', import.meta.url), 'utf8'),
) as { cases: Printed[] };

describe('agreeingDigits', () => {
  it('knows every decimal that chapter 12 of the documents prints', () => {
    expect(cases).toHaveLength(37);
    expect(new Set(cases.map(([, , , agreement]) => agreement)).size).toBe(4);
  });

  it.each(cases)('%s: %s against %d is %s', (_, printed, value, agreement) => {
    expect(agreeingDigits(printed, value).verdict).toBe(agreement === 'none' ? 'differs' : agreement);
  });

  it.each([
    ['0.75136507', 0.7513650695523157, 'rounded', 8, 8],
    ['0.751365070', 0.7513650695523157, 'rounded', 9, 9],
    ['0.7513', 0.7513650695523157, 'truncated', 4, 4],
    ['0.753136507', 0.7513650695523157, 'differs', 9, 2],
    ['-0.019049119', -0.019049118258278108, 'differs', 9, 7],
    ['−0.019049118', -0.019049118258278108, 'rounded', 9, 8],
    ['0.019049118', -0.019049118258278108, 'differs', 9, 0],
    ['0.55399425', 0.055399424651422786, 'differs', 8, 0],
    ['0.291027924', 0.29102777369359933, 'differs', 9, 6],
    ['0.298371109', 0.2983711087600027, 'rounded', 9, 9],
    ['3.51e-5', 3.51018778297885e-5, 'rounded', 7, 3],
    ['13,001', 13001, 'exact', 0, 5],
    ['1.2e2', 123.4, 'rounded', -1, 2],
    ['0.10', 0.1, 'exact', 2, 2],
    ['0.3', 0.1 + 0.2, 'rounded', 1, 1],
    ['0', 0, 'exact', 0, 1],
    ['0.00', 0.001, 'rounded', 2, 1],
    ['0.00', -0.001, 'rounded', 2, 1],
    ['0.01', 0, 'differs', 2, 0],
    ['5', Number.NaN, 'differs', 0, 0],
    ['5', Number.POSITIVE_INFINITY, 'differs', 0, 0],
    [`1e999`, Number.POSITIVE_INFINITY, 'differs', -999, 0],
  ] as const)('%s against %d: %s, %d decimals, %d digits agree', (printed, value, verdict, decimals, agreeing) => {
    expect(agreeingDigits(printed, value)).toEqual({ verdict, decimals, agreeing });
  });

  it('takes a tie as rounded to either side, on whichever side rounding errors left the double', () => {
    for (const value of [0.3775, 0.37750000000000006, 0.37749999999999995]) {
      expect(agreeingDigits('0.377', value).verdict).toBe('rounded');
      expect(agreeingDigits('0.378', value).verdict).toBe('rounded');
    }
    expect(agreeingDigits('0.378', 0.37749).verdict).toBe('differs');
    expect(agreeingDigits('0.377', 0.37751).verdict).toBe('truncated');
  });

  it('does not take 0.83 for 0.84 cut off, though the double of 0.84 is a hair smaller', () => {
    expect(agreeingDigits('-0.83', -0.84).verdict).toBe('differs');
  });

  it('calls rounded whatever formatFixed prints, and differs what is two units off', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1000, max: 1000 }),
        fc.integer({ min: 0, max: 12 }),
        (value, decimals) => {
          const printed = formatFixed(value, decimals);
          expect(['rounded', 'exact']).toContain(agreeingDigits(printed, value).verdict);
          const off = formatFixed(value + Math.sign(value || 1) * 2 * 10 ** -decimals, decimals);
          expect(agreeingDigits(off, value).verdict).toBe('differs');
        },
      ),
    );
  });

  it.each(['', ' ', 'abc', '1.', '.5', '1,00', '1e', '--1', '0x10', 'Infinity', '1'.repeat(200)])(
    'refuses the text “%s”',
    (printed) => {
      expect(() => agreeingDigits(printed, 1)).toThrow(/is not a printed decimal\. Write it like 0\.298371109/);
    },
  );
});
