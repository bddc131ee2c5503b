/** A written number as a factor of a product: in brackets if it has a sign. */
export const factorText = (number: string): string => (number.startsWith('−') ? `(${number})` : number);
