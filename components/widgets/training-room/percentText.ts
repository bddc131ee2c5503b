import { decimalText } from '#components/math/decimalText.ts';

/** A share from 0 to 1 as per cent, one decimal where it is needed. */
export const percentText = (share: number): string => `${decimalText(100 * share, 1)} %`;
