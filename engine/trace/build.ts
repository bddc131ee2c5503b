import type { CallName, Expr, Test } from './expr.ts';
import type { Address } from './ref.ts';

/** Short constructors for formulas, so that a rule reads like the line in the book. */
export const operand = (ref: Address, value: number): Expr => ({ op: 'operand', ref, value });
export const constant = (value: number, tex?: string): Expr => ({ op: 'constant', value, ...(tex ? { tex } : {}) });
export const sum = (...terms: Expr[]): Expr => ({ op: 'sum', terms });
export const product = (...factors: Expr[]): Expr => ({ op: 'product', factors });
export const difference = (left: Expr, right: Expr): Expr => ({ op: 'difference', left, right });
export const quotient = (over: Expr, under: Expr): Expr => ({ op: 'quotient', over, under });
export const negative = (of: Expr): Expr => ({ op: 'negative', of });
export const square = (base: Expr): Expr => ({ op: 'power', base, exponent: 2 });
export const power = (base: Expr, exponent: number): Expr => ({ op: 'power', base, exponent });
export const call = (name: CallName, of: Expr): Expr => ({ op: 'call', name, of });
export const largest = (...of: Expr[]): Expr => ({ op: 'largest', of });
export const smallest = (...of: Expr[]): Expr => ({ op: 'smallest', of });
export const choose = (when: Test, then: Expr, otherwise: Expr): Expr => ({ op: 'choose', when, then, otherwise });
export const zero = constant(0);
export const one = constant(1);
export const two = constant(2);
export const half = constant(0.5, '\\tfrac{1}{2}');
