import { expect, it } from 'vitest';
import { constantText, isPlainFigure } from '#components/math/constantText.ts';

it.each([
  ['\\eta', 'η'],
  ['\\tfrac{1}{2}', '½'],
  ['\\tfrac16', '⅙'],
  ['\\varepsilon', 'ε'],
  ['\\beta_1', 'β 1'],
  ['\\eta_{\\min}', 'η min'],
  ['\\sqrt{2/\\pi}', '√(2/π)'],
  ['\\sqrt2', '√2'],
  ['\\ln 2', 'ln 2'],
])('%s is written %s', (tex, text) => {
  expect(constantText(tex)).toBe(text);
});

it('keeps figures as signs where numbers stand, and letters as their numbers', () => {
  expect(isPlainFigure('\\tfrac{1}{2}')).toBe(true);
  expect(isPlainFigure('\\eta')).toBe(false);
});
