import {
  call,
  choose,
  constant,
  difference,
  operand,
  product,
  quotient,
  square,
  sum,
  two,
  zero,
} from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';
import { address } from '../trace/ref.ts';
import { type Told, tell } from '../trace/tell.ts';
import { type DifferenceMethod, differenceQuotient } from './differenceQuotient.ts';

/**
 * How a numeric slope of f at x is measured, with the bits of `differenceQuotient`: the places, what f is there
 * (`above`, `below` or `here`, in units of f), and their difference over the way between them (`numeric[k]`).
 * Source: Press et al. 2007, "Numerical Recipes", 5.7.
 * @throws EngineError for a width h that is not above 0.
 */
export function explainDifference(
  f: (x: number) => number,
  x: number,
  h: number,
  method: DifferenceMethod = 'central',
  k = 0,
): Told[] {
  differenceQuotient(f, x, h, method);
  const lines: Told[] = [];
  const step = constant(h, '\\varepsilon');
  const above = operand('above', f(x + h));
  const central = method === 'central';
  const under = central ? product(two, step) : step;
  const other = central ? operand('below', f(x - h)) : operand('here', f(x));
  tell(lines, 'differenceQuotient', address('numeric', [k]), quotient(difference(above, other), under));
  return lines;
}

const lengthOf = (numbers: readonly Expr[]): Expr => call('sqrt', sum(zero, ...numbers.map(square)));

/**
 * How far analytic gradients a are from numeric ones n, with the bits of `relativeError`: `apart` = ‖a − n‖, the lengths
 * of both, and `relative` = apart over their sum, from 0 to 1 and without unit; 0 where both are 0. Source: Karpathy,
 * "CS231n: Gradient checks", 2015, here with Euclidean lengths. Both lists have one entry for each parameter.
 */
export function explainRelativeError(a: ArrayLike<number>, n: ArrayLike<number>): Told[] {
  const lines: Told[] = [];
  const operands = (name: string, numbers: ArrayLike<number>): Expr[] =>
    Array.from(numbers, (value, i) => operand(address(name, [i]), value));
  const [analytic, numeric] = [operands('analytic', a), operands('numeric', n)];
  const misses = analytic.map((own, i) => difference(own, numeric[i]!));
  const apart = tell(lines, 'gradientsApart', 'apart', call('sqrt', sum(zero, ...misses.map((m) => product(m, m)))));
  const [inA, inN] = [
    tell(lines, 'gradientLength', 'lengthAnalytic', lengthOf(analytic)),
    tell(lines, 'gradientLength', 'lengthNumeric', lengthOf(numeric)),
  ];
  const size = sum(inA, inN);
  const empty = { left: size, is: '=', right: zero } as const;
  tell(lines, 'relativeError', 'relative', choose(empty, zero, quotient(apart, size)));
  return lines;
}
