import { exp } from '../../core/math/exp.ts';
import { log1p } from '../../core/math/log1p.ts';
import { call, difference, largest, negative, one, product, quotient, sum, zero } from '../../trace/build.ts';
import { checkTargetProbability } from './checkProbability.ts';
import { elementwise } from './elementwise.ts';

/**
 * Sigmoid and binary cross-entropy in one, from the logit z: max(z, 0) − z·t + ln(1 + e^(−|z|)), which no z overflows.
 * Its slope is σ(z) − t. As PyTorch's `BCEWithLogitsLoss`.
 */
export const binaryCrossEntropyFromLogits = elementwise({
  name: 'binaryCrossEntropyFromLogits',
  tex: 'E=\\frac1n\\sum\\max(z,0)-z\\,t+\\ln(1+e^{-|z|})',
  reduction: 'mean',
  check: (_p, t) => checkTargetProbability('Binary cross-entropy', t),
  term: (z, t) => Math.max(z, 0) - z * t + log1p(exp(-Math.abs(z))),
  slope: (z, t) => 1 / (1 + exp(-z)) - t,
  termExpr: (z, t) =>
    sum(difference(largest(z, zero), product(z, t)), call('log1p', call('exp', negative(call('abs', z))))),
  slopeExpr: (z, t) => difference(quotient(one, sum(one, call('exp', negative(z)))), t),
});
