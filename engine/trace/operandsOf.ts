import type { Expr } from './expr.ts';

/** The numbered leaves of a formula, in the order in which they are printed. */
export function operandsOf(e: Expr): Extract<Expr, { op: 'operand' }>[] {
  switch (e.op) {
    case 'operand':
      return [e];
    case 'constant':
      return [];
    case 'sum':
      return e.terms.flatMap(operandsOf);
    case 'product':
      return e.factors.flatMap(operandsOf);
    case 'difference':
    case 'bits':
      return [...operandsOf(e.left), ...operandsOf(e.right)];
    case 'quotient':
      return [...operandsOf(e.over), ...operandsOf(e.under)];
    case 'negative':
    case 'call':
      return operandsOf(e.of);
    case 'power':
      return operandsOf(e.base);
    case 'largest':
    case 'smallest':
      return e.of.flatMap(operandsOf);
    case 'choose':
      return [e.when.left, e.when.right, e.then, e.otherwise].flatMap(operandsOf);
  }
}
