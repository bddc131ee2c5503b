import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGrid } from '#engine/exercise/parse/parseGrid.ts';
import { parseNumber } from '#engine/exercise/parse/parseNumber.ts';
import { isUnreadable } from '#engine/exercise/parse/reading.ts';

const point = { decimalComma: false };
const comma = { decimalComma: true };
const read = (typed: string, writing = point) => {
  const reading = parseNumber(typed, writing);
  return isUnreadable(reading) ? reading.unreadable.key.replace('unreadable.', '') : reading.value;
};

describe('any text', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-+−eE×*^/% ;[]()\n\u202f⁻³½x'), maxLength: 80 }),
  );

  it('is read as finite numbers or refused with a sentence', () => {
    fc.assert(
      fc.property(noise, fc.boolean(), (typed, decimalComma) => {
        const one = parseNumber(typed, { decimalComma });
        if (!isUnreadable(one)) {
          expect(Number.isFinite(one.value)).toBe(true);
          expect(one.denominator > 0n).toBe(true);
          expect(one.significant[0]).toBeLessThanOrEqual(one.significant[1]);
        }
        const many = parseGrid(typed, { decimalComma });
        if (!isUnreadable(many)) expect(many.rows.flat().every(({ value }) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the number back that a program wrote', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(value === 0 || Math.abs(Math.log10(Math.abs(value))) < 290);
        expect(read(String(value)) === value || Object.is(value, -0)).toBe(true);
        expect(read(String(value).replace('.', ','), comma)).toBe(value === 0 ? read(String(value)) : value);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read again as the same number once it is written plainly', () => {
    fc.assert(
      fc.property(noise, (typed) => {
        const one = parseNumber(typed, point);
        if (isUnreadable(one) || one.text.length > 60) return;
        expect(read(one.text)).toBe(one.value);
      }),
      { numRuns: 3000 },
    );
  });
});
