import { PIXELS } from './picture.ts';

/** A sheet of 784 pixels from its 196 hexadecimal digits, 1 for ink. */
export const sheetFrom = (own: string): number[] =>
  Array.from(own).flatMap((code) => [8, 4, 2, 1].map((bit) => (Number.parseInt(code, 16) & bit ? 1 : 0)));

/** The 196 hexadecimal digits of a sheet. */
export const sheetText = (sheet: ArrayLike<number>): string =>
  Array.from({ length: PIXELS / 4 }, (_code, k) =>
    [0, 1, 2, 3].reduce((sum, i) => 2 * sum + (sheet[4 * k + i]! >= 0.5 ? 1 : 0), 0).toString(16),
  ).join('');
