/** Milli-marks as marks: 900 is 0.9. */
export const marksText = (milli: number): string => String(Math.round(milli / 10) / 100);
