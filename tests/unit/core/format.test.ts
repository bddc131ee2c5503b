import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAuto,
  formatFixed,
  formatScientific,
  formatShort,
  formatSignificant,
  plainDecimal,
} from '#engine/core/format.ts';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
const hyphen = (text: string): string => text.replace('−', '-');
const asNumber = (text: string): number => {
  const plain = hyphen(text).replace(/×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, sign: string, digits: string) => {
    const exponent = [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
    return `e${sign === '' ? '' : '-'}${exponent}`;
  });
  return Number(plain);
};
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const ordinary = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

describe('formatFixed', () => {
  it.each([
    [0.2983711087600027, 9, '0.298371109'],
    [0.2983711087600027, 3, '0.298'],
    [-0.01904911825827811, 9, '−0.019049118'],
    [0.35891647971788465, 8, '0.35891648'],
    [1234.5, 1, '1234.5'],
    [0.1, 17, '0.10000000000000001'],
    [1e22, 0, '10000000000000000000000'],
    [5e-324, 17, '0.00000000000000000'],
    [9.999, 2, '10.00'],
    [0.5, 0, '0'],
    [1.5, 0, '2'],
    [2.5, 0, '2'],
    [-2.5, 0, '−2'],
    [0.125, 2, '0.12'],
    [0.375, 2, '0.38'],
    [2.675, 2, '2.67'],
    [1.005, 2, '1.00'],
    [0, 2, '0.00'],
    [-0, 0, '0'],
    [-0, 2, '0.00'],
    [-0.004, 2, '0.00'],
    [-0.006, 2, '−0.01'],
    [nan, 2, 'not a number'],
    [inf, 2, '∞'],
    [-inf, 2, '−∞'],
  ])('%d with %d decimals is %s', (value, digits, text) => {
    expect(formatFixed(value, digits)).toBe(text);
  });

  it('never has more than half a unit of error, has the digits asked for, and no hyphen', () => {
    fc.assert(
      fc.property(ordinary, fc.integer({ min: 0, max: 9 }), (value, digits) => {
        const text = formatFixed(value, digits);
        expect(text).toMatch(digits === 0 ? /^−?\d+$/ : new RegExp(`^−?\\d+\\.\\d{${digits}}$`));
        expect(Math.abs(asNumber(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits * (1 + 1e-6) + 1e-10);
      }),
    );
  });

  it('agrees with toFixed wherever there is no tie', () => {
    fc.assert(
      fc.property(ordinary, fc.integer({ min: 0, max: 17 }), (value, digits) => {
        fc.pre(!Number.isInteger(value * 2 ** 30)); // ties are dyadic fractions with few bits
        const theirs = value.toFixed(digits);
        expect(hyphen(formatFixed(value, digits))).toBe(Number(theirs) === 0 ? theirs.replace('-', '') : theirs);
      }),
    );
  });

  it.each([-1, 18, 1.5, nan])('refuses %d decimals', (digits) => {
    const sentence = `Can't write a number with ${digits} digits. Give a whole number from 0 to 17.`;
    expect(() => formatFixed(1, digits)).toThrow(sentence);
    expect(() => formatAuto(1, digits)).toThrow(sentence);
  });
});

describe('formatScientific', () => {
  it.each([
    [3.51018778297885e-5, 3, '3.51', -5, '3.51×10⁻⁵'],
    [-3.51018778297885e-5, 1, '−4', -5, '−4×10⁻⁵'],
    [6.02214076e23, 4, '6.022', 23, '6.022×10²³'],
    [9.996, 3, '1.00', 1, '1.00×10¹'],
    [1, 2, '1.0', 0, '1.0×10⁰'],
    [5e-324, 3, '4.94', -324, '4.94×10⁻³²⁴'],
    [Number.MAX_VALUE, 17, '1.7976931348623157', 308, '1.7976931348623157×10³⁰⁸'],
    [2.5, 1, '2', 0, '2×10⁰'],
    [0, 3, '0.00', 0, '0'],
    [-0, 3, '0.00', 0, '0'],
    [inf, 3, '∞', 0, '∞'],
    [-inf, 3, '−∞', 0, '−∞'],
    [nan, 3, 'not a number', 0, 'not a number'],
  ])('%d with %d digits', (value, digits, mantissa, exponent, text) => {
    expect(formatScientific(value, digits)).toEqual({ mantissa, exponent, text });
  });

  it('reads back as the same double with 17 digits', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(asNumber(formatScientific(value, 17).text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it.each([0, 18, 2.5])('refuses %d significant digits', (digits) => {
    const sentence = `Can't write a number with ${digits} digits. Give a whole number from 1 to 17.`;
    expect(() => formatScientific(1, digits)).toThrow(sentence);
    expect(() => formatSignificant(1, digits)).toThrow(sentence);
  });
});

describe('formatSignificant', () => {
  it.each([
    [0.5, 3, '0.500'],
    [0.2983711087600027, 5, '0.29837'],
    [-0.000123456, 3, '−0.000123'],
    [123456, 3, '123000'],
    [999.6, 3, '1000'],
    [0.00099996, 4, '0.001000'],
    [1e-7, 2, '1.0×10⁻⁷'],
    [1e-6, 2, '0.0000010'],
    [1e9, 2, '1.0×10⁹'],
    [999999999, 2, '1.0×10⁹'],
    [0, 3, '0.00'],
    [-0, 1, '0'],
    [nan, 1, 'not a number'],
    [-inf, 1, '−∞'],
  ])('%d with %d digits is %s', (value, digits, text) => {
    expect(formatSignificant(value, digits)).toBe(text);
  });
});

describe('formatShort', () => {
  it.each([
    [0.5, '0.5'],
    [0.12345, '0.1235'],
    [12, '12'],
    [100, '100'],
    [-Math.E, '−2.718'],
    [12345.678, '12346'],
    [999999, '999999'],
    [999999.9, '1000000'],
    [1e6, '1×10⁶'],
    [0.0001, '0.0001'],
    [0.000012, '1.2×10⁻⁵'],
    [9.9999, '10'],
    [0.1 + 0.2, '0.3'],
    [0, '0'],
    [-0, '0'],
    [nan, 'not a number'],
    [inf, '∞'],
    [-inf, '−∞'],
  ])('%d is %s', (value, text) => {
    expect(formatShort(value)).toBe(text);
  });
});

describe('formatAuto', () => {
  it.each([
    [0.2983711087600027, 9, '0.298371109'],
    [3.51018778297885e-5, 9, '0.000035102'],
    [3.51018778297885e-5, 4, '3.510×10⁻⁵'],
    [3.51018778297885e-5, 0, '4×10⁻⁵'],
    [0.0001, 4, '0.0001'],
    [0.00009999, 4, '9.999×10⁻⁵'],
    [-0.02, 1, '−2×10⁻²'],
    [999999999.4, 2, '999999999.40'],
    [1e9, 2, '1.0×10⁹'],
    [-12345678901, 4, '−1.235×10¹⁰'],
    [0, 4, '0.0000'],
    [-0, 0, '0'],
    [nan, 4, 'not a number'],
    [inf, 4, '∞'],
    [-inf, 4, '−∞'],
  ])('%d with %d decimals is %s', (value, digits, text) => {
    expect(formatAuto(value, digits)).toBe(text);
  });

  it('never shows a number that is not 0 as 0', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 17 }), (value, digits) => {
        expect(asNumber(formatAuto(value, digits)) === 0).toBe(value === 0);
      }),
    );
  });
});

describe('plainDecimal', () => {
  it.each([
    [0.1, '0.1'],
    [0.1 + 0.2, '0.30000000000000004'],
    [-3.5e-7, '−0.00000035'],
    [1.25e-20, '0.0000000000000000000125'],
    [1e20, '100000000000000000000'],
    [123456789012345680000, '123456789012345680000'],
    [1.5e21, '1.5×10²¹'],
    [5e-324, '5×10⁻³²⁴'],
    [-1.5e-300, '−1.5×10⁻³⁰⁰'],
    [42, '42'],
    [0, '0'],
    [-0, '0'],
    [nan, 'not a number'],
    [inf, '∞'],
    [-inf, '−∞'],
  ])('%d is %s', (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });

  it('always reads back as the same double', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(asNumber(plainDecimal(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
