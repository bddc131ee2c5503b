import { pow } from '../core/math/pow.ts';

/**
 * base to the power of a whole number, in the bits that a formula's power has. No rule of the field: `evaluate` rounds a
 * square like this.
 */
export const raised = (base: number, exponent: number): number => (exponent === 2 ? base * base : pow(base, exponent));
