import { difference, half, product, square } from '../../trace/build.ts';
import { elementwise } from './elementwise.ts';

/**
 * Half the sum of squares, E = Σ ½(t − a)²: the error of the worked example. Its slope is a − t. Source: Rumelhart,
 * Hinton and Williams 1986.
 */
export const halfSquares = elementwise({
  name: 'halfSquares',
  tex: 'E=\\sum \\tfrac12 (t-a)^2',
  reduction: 'sum',
  term: (p, t) => 0.5 * ((t - p) * (t - p)),
  slope: (p, t) => p - t,
  termExpr: (p, t) => product(half, square(difference(t, p))),
  slopeExpr: (p, t) => difference(p, t),
});
