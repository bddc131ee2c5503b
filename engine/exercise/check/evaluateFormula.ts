import { choose } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { operandsOf } from '../../trace/operandsOf.ts';
import type { Address } from '../../trace/ref.ts';
import type { Formula } from '../instance.ts';

/** Values that replace those printed in a formula; nothing where the printed one stays. */
export type Values = (ref: Address) => number | undefined;

/** The formula with something else at its named leaves: another number, or the formula that made it. */
export function mapLeaves(e: Expr, change: (leaf: Extract<Expr, { op: 'operand' }>) => Expr): Expr {
  const inner = (of: Expr): Expr => mapLeaves(of, change);
  switch (e.op) {
    case 'operand':
      return change(e);
    case 'constant':
      return e;
    case 'sum':
      return { ...e, terms: e.terms.map(inner) };
    case 'product':
      return { ...e, factors: e.factors.map(inner) };
    case 'difference':
    case 'bits':
      return { ...e, left: inner(e.left), right: inner(e.right) };
    case 'quotient':
      return { ...e, over: inner(e.over), under: inner(e.under) };
    case 'negative':
    case 'call':
      return { ...e, of: inner(e.of) };
    case 'power':
      return { ...e, base: inner(e.base) };
    case 'largest':
    case 'smallest':
      return { ...e, of: e.of.map(inner) };
    case 'choose': {
      const { left, is, right } = e.when;
      return choose({ left: inner(left), is, right: inner(right) }, inner(e.then), inner(e.otherwise));
    }
  }
}

/** The formula with other numbers at its leaves. */
export const withValues = (e: Expr, values: Values): Expr =>
  mapLeaves(e, (leaf) => ({ ...leaf, value: values(leaf.ref) ?? leaf.value }));

/** The last bit of a quotient must not decide which whole number is next: 0.3/0.1 counts as 3. */
const NEAR_WHOLE = 1e-9;

const toWhole = (value: number, whole: 'floor' | 'ceil'): number => {
  const nearest = Math.floor(value + 0.5);
  if (Math.abs(value - nearest) <= NEAR_WHOLE * Math.max(1, Math.abs(value))) return nearest;
  return whole === 'floor' ? Math.floor(value) : Math.ceil(value);
};

/** The value of a formula, with its own numbers or with others. −0 counts as 0. */
export function evaluateFormula({ expr, whole }: Formula, values?: Values): number {
  const value = evaluate(values ? withValues(expr, values) : expr) + 0;
  return whole ? toWhole(value, whole) : value;
}

/** Every name that a formula hangs on, once. */
export const leavesOf = ({ expr }: Formula): Address[] => [...new Set(operandsOf(expr).map(({ ref }) => ref))];
