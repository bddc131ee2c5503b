import { EngineError } from '../core/engineError.ts';
import { cos } from '../core/math/cos.ts';
import { erf } from '../core/math/erf.ts';
import { exp } from '../core/math/exp.ts';
import { expm1 } from '../core/math/expm1.ts';
import { log } from '../core/math/log.ts';
import { log1p } from '../core/math/log1p.ts';
import { pow } from '../core/math/pow.ts';
import { tanh } from '../core/math/tanh.ts';
import type { Address } from './ref.ts';

/** Functions of one number that an explanation may name. */
export type CallName =
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'tanh'
  | 'cos'
  | 'sqrt'
  | 'abs'
  | 'sign'
  | 'erf'
  | 'floor'
  | 'ceil';

/** What is done with two words of 32 bits; `times` and `plus` keep the last 32 bits (modulo 2³²). */
export type BitName = 'xor' | 'and' | 'shiftLeft' | 'shiftRight' | 'times' | 'plus';

/** A comparison that decides which branch of a piecewise rule holds. */
export interface Test {
  readonly left: Expr;
  readonly is: '<' | '≤' | '>' | '≥' | '=';
  readonly right: Expr;
}

/**
 * What an explanation shows: a formula whose leaves carry their numbers. It is drawn as symbols, drawn again with the
 * numbers put in, spoken as a sentence, and evaluated by `replay`; so what is printed is what is computed.
 */
export type Expr =
  | { readonly op: 'operand'; readonly ref: Address; readonly value: number }
  | { readonly op: 'constant'; readonly value: number; readonly tex?: string }
  | { readonly op: 'sum'; readonly terms: readonly Expr[] }
  | { readonly op: 'difference'; readonly left: Expr; readonly right: Expr }
  | { readonly op: 'product'; readonly factors: readonly Expr[] }
  | { readonly op: 'quotient'; readonly over: Expr; readonly under: Expr }
  | { readonly op: 'negative'; readonly of: Expr }
  | { readonly op: 'power'; readonly base: Expr; readonly exponent: number }
  | { readonly op: 'call'; readonly name: CallName; readonly of: Expr }
  | { readonly op: 'largest' | 'smallest'; readonly of: readonly Expr[] }
  | { readonly op: 'bits'; readonly is: BitName; readonly left: Expr; readonly right: Expr }
  | { readonly op: 'choose'; readonly when: Test; readonly then: Expr; readonly otherwise: Expr };

const CALLS: Record<CallName, (x: number) => number> = {
  exp,
  expm1,
  log,
  log1p,
  tanh,
  cos,
  erf,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
};

const BITS: Record<BitName, (a: number, b: number) => number> = {
  xor: (a, b) => a ^ b,
  and: (a, b) => a & b,
  shiftLeft: (a, b) => a << b,
  shiftRight: (a, b) => a >>> b,
  times: Math.imul,
  plus: (a, b) => a + b,
};

const holds = ({ left, is, right }: Test): boolean => {
  const a = evaluate(left);
  const b = evaluate(right);
  switch (is) {
    case '<':
      return a < b;
    case '≤':
      return a <= b;
    case '>':
      return a > b;
    case '≥':
      return a >= b;
    case '=':
      return a === b;
  }
};

/**
 * The value of a formula: sums and products run from left to right, so the bits are those of the layer that it explains.
 * @throws EngineError for an operation that is not known.
 */
export function evaluate(e: Expr): number {
  switch (e.op) {
    case 'operand':
    case 'constant':
      return e.value;
    case 'sum':
      return e.terms.length ? e.terms.slice(1).reduce((sum, t) => sum + evaluate(t), evaluate(e.terms[0]!)) : 0;
    case 'product':
      return e.factors.length ? e.factors.slice(1).reduce((p, f) => p * evaluate(f), evaluate(e.factors[0]!)) : 1;
    case 'difference':
      return evaluate(e.left) - evaluate(e.right);
    case 'quotient':
      return evaluate(e.over) / evaluate(e.under);
    case 'negative':
      return -evaluate(e.of);
    case 'power': {
      const base = evaluate(e.base);
      return e.exponent === 2 ? base * base : pow(base, e.exponent);
    }
    case 'call':
      return CALLS[e.name](evaluate(e.of));
    case 'largest':
      return Math.max(...e.of.map(evaluate));
    case 'smallest':
      return Math.min(...e.of.map(evaluate));
    case 'bits':
      return BITS[e.is](evaluate(e.left), evaluate(e.right)) >>> 0;
    case 'choose':
      return holds(e.when) ? evaluate(e.then) : evaluate(e.otherwise);
    default:
      throw new EngineError(`No rule evaluates "${(e as { op: string }).op}". Add it to trace/expr.ts.`);
  }
}
