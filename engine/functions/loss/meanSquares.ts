import { difference, product, square, two } from '../../trace/build.ts';
import { elementwise } from './elementwise.ts';

/**
 * The mean squared error, E = (1/n) Σ (t − a)² over all n numbers. Its slope is 2(a − t)/n. In the squared unit of the
 * targets. Least squares are Legendre's (1805) and Gauss's (1809); the mean is PyTorch's `MSELoss`.
 */
export const meanSquares = elementwise({
  name: 'meanSquares',
  tex: 'E=\\frac1n \\sum (t-a)^2',
  reduction: 'mean',
  term: (p, t) => (t - p) * (t - p),
  slope: (p, t) => 2 * (p - t),
  termExpr: (p, t) => square(difference(t, p)),
  slopeExpr: (p, t) => product(two, difference(p, t)),
});
