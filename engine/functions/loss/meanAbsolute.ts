import { call, difference } from '../../trace/build.ts';
import { elementwise } from './elementwise.ts';

/**
 * The mean absolute error, E = (1/n) Σ |t − a|, which outliers pull less. Its slope is ±1/n, and 0 where a = t. In the
 * unit of the targets. As PyTorch's `L1Loss`.
 */
export const meanAbsolute = elementwise({
  name: 'meanAbsolute',
  tex: 'E=\\frac1n \\sum |t-a|',
  reduction: 'mean',
  term: (p, t) => Math.abs(t - p),
  slope: (p, t) => Math.sign(p - t),
  termExpr: (p, t) => call('abs', difference(t, p)),
  slopeExpr: (p, t) => call('sign', difference(p, t)),
});
