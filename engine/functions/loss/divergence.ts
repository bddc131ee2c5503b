import { ensure } from '../../core/engineError.ts';
import { log } from '../../core/math/log.ts';
import { call, difference, negative, product, quotient, zero } from '../../trace/build.ts';
import { evaluate } from '../../trace/expr.ts';
import { checkPredictedProbability, checkTargetProbability } from './checkProbability.ts';
import { elementwise } from './elementwise.ts';

/**
 * The Kullback-Leibler divergence Σ t (ln t − ln a) of predicted probabilities from the target's, per example; 0 ln 0
 * counts as 0 (Kullback and Leibler 1951). Its slope is −t/a.
 */
export const divergence = elementwise({
  name: 'divergence',
  tex: 'E=\\frac1N\\sum t\\,(\\ln t-\\ln a)',
  reduction: 'batchmean',
  check(p, t) {
    checkTargetProbability('The divergence', t);
    checkPredictedProbability('The divergence', p, 'Put a softmax before it.');
  },
  term: (p, t) => (t === 0 ? 0 : t * (log(t) - log(p))),
  slope: (p, t) => (t === 0 ? 0 : -t / p),
  termExpr: (p, t) => (evaluate(t) === 0 ? zero : product(t, difference(call('log', t), call('log', p)))),
  slopeExpr: (p, t) => (evaluate(t) === 0 ? zero : quotient(negative(t), p)),
});

/** The same divergence from logarithms of probabilities, which is what PyTorch's `KLDivLoss` takes. Its slope is −t. */
export const divergenceFromLog = elementwise({
  name: 'divergenceFromLog',
  tex: 'E=\\frac1N\\sum t\\,(\\ln t-\\ell)',
  reduction: 'batchmean',
  check(p, t) {
    checkTargetProbability('The divergence', t);
    ensure(
      !(p > 1e-9),
      () => `The logarithm of a probability is at most 0, but got ${p}. Put a log-softmax before it.`,
    );
  },
  term: (p, t) => (t === 0 ? 0 : t * (log(t) - p)),
  slope: (_p, t) => (t === 0 ? 0 : -t),
  termExpr: (p, t) => (evaluate(t) === 0 ? zero : product(t, difference(call('log', t), p))),
  slopeExpr: (_p, t) => (evaluate(t) === 0 ? zero : negative(t)),
});
