import { formatFixed, formatScientific } from '#engine/core/format.ts';

const DIGITS = 9;

/** An error with nine decimals, or with nine digits and a power of ten where it is small or huge. */
export const errorText = (error: number): string =>
  error !== 0 && (Math.abs(error) < 1e-3 || Math.abs(error) >= 1e6)
    ? formatScientific(error, DIGITS).text
    : formatFixed(error, DIGITS);
