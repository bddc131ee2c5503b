import { describe, expect, it } from 'vitest';
import { fitGrid, parseGrid } from '#engine/exercise/parse/parseGrid.ts';
import { parseNumber } from '#engine/exercise/parse/parseNumber.ts';
import { isUnreadable } from '#engine/exercise/parse/reading.ts';

const point = { decimalComma: false };
const comma = { decimalComma: true };
const read = (typed: string, writing = point) => {
  const reading = parseNumber(typed, writing);
  return isUnreadable(reading) ? reading.unreadable.key.replace('unreadable.', '') : reading.value;
};
const grid = (typed: string, writing = point) => {
  const reading = parseGrid(typed, writing);
  return isUnreadable(reading)
    ? reading.unreadable.key.replace('unreadable.', '')
    : reading.rows.map((row) => row.map(({ value }) => value));
};

describe('a number', () => {
  it.each([
    ['0.35', 0.35],
    ['.35', 0.35],
    ['35.', 35],
    ['3.5e-1', 0.35],
    ['3.5E-1', 0.35],
    ['3.5e+2', 350],
    ['−0.35', -0.35],
    ['–0.35', -0.35],
    ['+0.35', 0.35],
    ['- 0.35', -0.35],
    ['7/20', 0.35],
    ['-7/20', -0.35],
    ['7 / -20', -0.35],
    ['0.7/2', 0.35],
    ['35 %', 0.35],
    ['35%', 0.35],
    ['3.5×10^-1', 0.35],
    ['3.5 × 10^(-1)', 0.35],
    ['3.5·10⁻¹', 0.35],
    ['3.5*10^−1', 0.35],
    ['3.5 x 10^-1', 0.35],
    ['10^-3', 0.001],
    ['10⁻³', 0.001],
    ['-10^2', -100],
    ['1 234.5', 1234.5],
    ['1\u202f234\u202f567', 1234567],
    ["1'234.5", 1234.5],
    ['1,234.5', 1234.5],
    ['1,234', 1234],
    ['0,234', 0.234],
    ['0,35', 0.35],
    ['1.234,5', 1234.5],
    ['  0.35  ', 0.35],
    ['０．３５', 0.35],
    ['½', 0.5],
    ['007', 7],
  ])('%s is %d', (typed, value) => {
    expect(read(typed)).toBe(value);
  });

  it.each([
    ['0,35', 0.35],
    ['1 234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234', 1.234],
    ['−0,5e2', -50],
    ['0.35', 0.35],
    ['3,5/7', 0.5],
  ])('%s is %d where the comma is decimal', (typed, value) => {
    expect(read(typed, comma)).toBe(value);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'notANumber'],
    ['1/0', 'dividesByZero'],
    ['1/2/3', 'notANumber'],
    ['1 2', 'severalNumbers'],
    ['0.1 0.2', 'severalNumbers'],
    ['1.2.3', 'notANumber'],
    ['--1', 'notANumber'],
    ['.', 'notANumber'],
    ['-', 'notANumber'],
    ['e5', 'notANumber'],
    ['1e999', 'tooLarge'],
    ['0x10', 'notANumber'],
    ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['9'.repeat(65), 'tooLong'],
    ['1,23,456', 'notANumber'],
  ])('%s is unreadable: %s', (typed, key) => {
    expect(read(typed)).toBe(key);
  });

  it.each([
    ['0.250', 3, 3, 3],
    ['100', 0, 1, 3],
    ['100.', 0, 3, 3],
    ['1.00', 2, 3, 3],
    ['0.00120', 5, 3, 3],
    ['1.20e-3', 5, 3, 3],
    ['12e3', 0, 2, 2],
  ])('%s has %i decimals and %i to %i significant digits', (typed, decimals, least, most) => {
    const reading = parseNumber(typed, point);
    expect(reading).toMatchObject({ decimals, significant: [least, most] });
  });

  it('says what it read when the text was written another way', () => {
    expect(parseNumber('0,25', comma)).toMatchObject({ text: '0.25', isTranslated: true });
    expect(parseNumber('25 %', point)).toMatchObject({ text: '0.25', isTranslated: true });
    expect(parseNumber('0.25', point)).toMatchObject({ text: '0.25', isTranslated: false });
    expect(parseNumber('-0.25', point)).toMatchObject({ text: '−0.25', isTranslated: false });
    expect(parseNumber('1,234', point)).toMatchObject({ text: '1234', isTranslated: true });
  });
});

describe('a grid', () => {
  it.each([
    [
      '1, 2; 3, 4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '1,2;3,4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '1 2\n3 4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[[1, 2], [3, 4]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[[1, 2],\n [3, 4]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[1 2; 3 4]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['(1, -2, 1/2)', [[1, -2, 0.5]]],
    ['− 1, + 2', [[-1, 2]]],
    ['1e-3, 2 × 10^-3', [[0.001, 0.002]]],
  ])('%j', (typed, rows) => {
    expect(grid(typed)).toEqual(rows);
  });

  it.each([
    [
      '1,5 2,5; 3,5 4,5',
      [
        [1.5, 2.5],
        [3.5, 4.5],
      ],
    ],
    ['1,5, 2,5', [[1.5, 2.5]]],
    ['1,5; 2,5', [[1.5], [2.5]]],
  ])('%j where the comma is decimal', (typed, rows) => {
    expect(grid(typed, comma)).toEqual(rows);
  });

  it.each([
    ['', 'empty'],
    ['[1, 2', 'brackets'],
    ['1, 2;', 'emptyRow'],
    ['1, x', 'notANumber'],
    [Array.from({ length: 401 }, () => '1').join(' '), 'tooMany'],
  ])('%j is unreadable: %s', (typed, key) => {
    expect(grid(typed)).toBe(key);
  });

  it('must have the announced shape, and says which one it has', () => {
    const of = (typed: string, shape: number[]) => fitGrid(parseGrid(typed, point) as never, shape);
    expect(of('1; 2; 3', [3])).toHaveLength(3);
    expect(of('1, 2; 3, 4', [2, 2])).toHaveLength(4);
    expect(of('1, 2, 3, 4', [2, 2])).toEqual({
      unreadable: { key: 'unreadable.otherShape', values: { expected: '2 × 2', given: '1 × 4' } },
    });
    expect(of('1, 2', [3])).toEqual({
      unreadable: { key: 'unreadable.otherCount', values: { expected: 3, given: 2 } },
    });
    expect(of('236 _', [2])).toEqual({
      unreadable: { key: 'unreadable.otherCount', values: { expected: 2, given: 1 } },
    });
  });
});
