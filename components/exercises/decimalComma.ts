/** True where the reader's browser writes 0,35. */
export const decimalComma = (): boolean => new Intl.NumberFormat(undefined).format(1.5).includes(',');
