import type { BitName, CallName, Expr, Test } from './expr.ts';
import type { Address } from './ref.ts';

// Short constructors for formulas, so that a rule reads like the line in the book.

/** A number with an address: a leaf that links to its own line. */
export const operand = (ref: Address, value: number): Expr => ({ op: 'operand', ref, value });
/** A number without a line of its own; `tex` is its sign, e.g. η, where it has one. */
export const constant = (value: number, tex?: string): Expr => ({ op: 'constant', value, ...(tex ? { tex } : {}) });
/** The sum of terms, added from left to right; none make 0. */
export const sum = (...terms: Expr[]): Expr => ({ op: 'sum', terms });
/** The product of numbers, multiplied from left to right. */
export const product = (...factors: Expr[]): Expr => ({ op: 'product', factors });
/** The formula left − right. */
export const difference = (left: Expr, right: Expr): Expr => ({ op: 'difference', left, right });
/** The formula over / under. */
export const quotient = (over: Expr, under: Expr): Expr => ({ op: 'quotient', over, under });
/** The formula −of. */
export const negative = (of: Expr): Expr => ({ op: 'negative', of });
/** base², as base · base. */
export const square = (base: Expr): Expr => ({ op: 'power', base, exponent: 2 });
/** base to an exponent that is a plain number. */
export const power = (base: Expr, exponent: number): Expr => ({ op: 'power', base, exponent });
/** A function of one number, e.g. tanh. */
export const call = (name: CallName, of: Expr): Expr => ({ op: 'call', name, of });
/** The largest value of several formulas. */
export const largest = (...of: Expr[]): Expr => ({ op: 'largest', of });
/** The smallest value of several formulas. */
export const smallest = (...of: Expr[]): Expr => ({ op: 'smallest', of });
/** Two words of 32 bits joined bit by bit, shifted, or multiplied or added modulo 2³². */
export const bits = (left: Expr, is: BitName, right: Expr): Expr => ({ op: 'bits', is, left, right });
/** A formula in pieces: `then` where the test holds, `otherwise` elsewhere. */
export const choose = (when: Test, then: Expr, otherwise: Expr): Expr => ({ op: 'choose', when, then, otherwise });
/** The constant 0. */
export const zero = constant(0);
/** The constant 1. */
export const one = constant(1);
/** The constant 2. */
export const two = constant(2);
/** The constant ½. */
export const half = constant(0.5, '\\tfrac{1}{2}');
