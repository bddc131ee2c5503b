import { operand } from './build.ts';
import { type Expr, evaluate } from './expr.ts';
import type { Address } from './ref.ts';

/**
 * One line of a calculation that stands beside a network: a draw, a start value, a count. `rule` names its sentence in
 * words; `expr` gives `value` again from the numbers that it prints. Counts and draws have no unit.
 */
export interface Told {
  readonly ref: Address;
  readonly rule: string;
  readonly expr: Expr;
  readonly value: number;
}

/** Adds a line, its value worked out from its formula, and gives the value back as an operand for the lines after it. */
export function tell(lines: Told[], rule: string, ref: Address, expr: Expr): Expr {
  const value = evaluate(expr);
  lines.push({ ref, rule, expr, value });
  return operand(ref, value);
}
