import { expect, it } from 'vitest';
import { expectedText } from '#components/exercises/desk/expectedText.ts';
import type { StepSpec } from '#engine/exercise/instance.ts';

const number = { check: { mode: 'exact' } } as StepSpec;
const grid = { check: { mode: 'matrix', shape: [2, 2] } } as unknown as StepSpec;

it.each([
  ['914550000.000', '914,550,000'],
  ['12960', '12,960'],
  ['960', '960'],
  ['1234.500', '1234.500'],
  ['−0.350', '−0.350'],
])('writes %s as %s', (expected, shown) => {
  expect(expectedText(number, expected)).toBe(shown);
});

it('writes a grid in rows', () => {
  expect(expectedText(grid, '1, 2, 3, 4')).toBe('1, 2; 3, 4');
});
