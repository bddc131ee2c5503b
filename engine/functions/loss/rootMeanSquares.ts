import { ensure } from '../../core/engineError.ts';
import { call, choose, constant, difference, product, quotient, zero } from '../../trace/build.ts';
import type { Loss } from './loss.ts';
import { meanSquares } from './meanSquares.ts';

/**
 * The root of the mean squared error, in the unit of the targets: E = √((1/n) Σ (t − a)²). Its slope is (a − t)/(nE),
 * taken as 0 where E = 0 (PyTorch gives NaN there).
 */
export const rootMeanSquares: Loss = {
  ...meanSquares,
  name: 'rootMeanSquares',
  tex: 'E=\\sqrt{\\frac1n \\sum (t-a)^2}',
  outer: { f: Math.sqrt, expr: (mean) => call('sqrt', mean) },
  gradient: (pred, target, n, _settings, total) => ({
    shape: pred.shape,
    data: pred.data.map((p, i) => (total === 0 ? 0 : (p - target.data[i]!) / (n * total))),
  }),
  slopeExpr(p, t, k, _width, n, _settings, total) {
    ensure(total !== undefined, 'The slope of a root needs the root itself. Give the loss as an operand.');
    const slope = quotient(difference(p(k), t(k)), product(constant(n), total));
    return choose({ left: total, is: '=', right: zero }, zero, slope);
  },
};
