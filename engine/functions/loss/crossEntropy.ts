import { ensure } from '../../core/engineError.ts';
import { log } from '../../core/math/log.ts';
import {
  call,
  constant,
  difference,
  largest,
  negative,
  one,
  quotient,
  smallest,
  sum,
  zero,
} from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { checkPredictedProbability } from './checkProbability.ts';
import { checkLabel } from './crossEntropyFromLogits.ts';
import type { RowOf } from './loss.ts';
import { rowwise } from './rowwise.ts';
import { weightedSum, weightedSumExpr } from './weighted.ts';

const SLACK = 1e-9;
const REMEDY = 'Put a softmax before it, or take the loss from logits.';

function checkTargets(t: Float64Array, row: number): void {
  for (const value of t)
    ensure(
      value >= 0 && value <= 1,
      () =>
        `Row ${row} of the target holds ${value}, which is no probability. Give one-hot rows, or numbers from 0 to 1.`,
    );
}

function checkPredictions(p: Float64Array): void {
  for (const value of p)
    if (!(value <= 1 + SLACK && value >= 1)) checkPredictedProbability('Cross-entropy', value, REMEDY);
}

const indices = (width: number): number[] => Array.from({ length: width }, (_, k) => k);
const exprs = (row: RowOf, width: number): Expr[] => indices(width).map(row);

/** Cross-entropy −Σ t ln a of predicted probabilities, as it is written; t = 0 counts for nothing. Its slope is −t/a. */
export const crossEntropy = rowwise({
  name: 'crossEntropy',
  tex: 'E=-\\frac1N\\sum_n\\sum_c t_c\\ln a_c',
  check(p, t, row) {
    checkTargets(t, row);
    checkPredictions(p);
  },
  term: (p, t) => -weightedSum(t, (c) => log(p[c]!)),
  slopes: (p, t) => p.map((a, k) => (t[k] === 0 ? 0 : -t[k]! / a)),
  termExpr: (p, t, width) => negative(weightedSumExpr(exprs(t, width), (c) => call('log', p(c)))),
  slopeExpr: (p, t, k) => (evaluate(t(k)) === 0 ? zero : quotient(negative(t(k)), p(k))),
});

/** Cross-entropy of predicted probabilities and class numbers: −ln of the probability given to the right class. */
export const sparseCrossEntropy = rowwise({
  name: 'sparseCrossEntropy',
  tex: 'E=-\\frac1N\\sum_n\\ln a_{t}',
  classTargets: true,
  check(p, t, row) {
    checkLabel(t[0]!, p.length, row);
    checkPredictions(p);
  },
  term: (p, t) => -log(p[t[0]!]!),
  slopes: (p, t) => p.map((a, k) => (k === t[0] ? -1 / a : 0)),
  termExpr: (p, t) => negative(call('log', p(evaluate(t(0))))),
  slopeExpr: (p, t, k) => (k === evaluate(t(0)) ? quotient(negative(one), p(k)) : zero),
});

const share = (p: Float64Array): Float64Array => {
  let all = p[0]!;
  for (let k = 1; k < p.length; k++) all += p[k]!;
  return p.map((value) => value / all);
};
const held = (u: number, epsilon: number): number => Math.max(epsilon, Math.min(1 - epsilon, u));
const shareExpr = (p: RowOf, k: number, width: number): Expr => quotient(p(k), sum(...exprs(p, width)));
const heldExpr = (u: Expr, epsilon: number): Expr =>
  largest(constant(epsilon, '\\varepsilon'), smallest(constant(1 - epsilon, '1-\\varepsilon'), u));

/**
 * Cross-entropy as Keras computes it: the row is divided by its sum u = a/Σa and held between ε and 1 − ε. Its slope is
 * (Σ t − t/u)/Σa, where both t count only while they are not held.
 */
export const crossEntropyKeras = rowwise({
  name: 'crossEntropyKeras',
  tex: 'E=-\\frac1N\\sum_n\\sum_c t_c\\ln\\frac{a_c}{\\sum_j a_j}',
  settings: { epsilon: 1e-7 },
  check(p, t, row) {
    checkTargets(t, row);
    ensure(
      !p.every((value) => value === 0),
      () => `Row ${row} of the prediction holds only 0, so that it can't be divided by its sum. ${REMEDY}`,
    );
    for (const value of p) ensure(!(value < 0), () => `Cross-entropy takes probabilities, but got ${value}. ${REMEDY}`);
  },
  term(p, t, { epsilon }) {
    const u = share(p);
    return -weightedSum(t, (c) => log(held(u[c]!, epsilon!)));
  },
  slopes(p, t, { epsilon }) {
    const u = share(p);
    const free = t.map((value, c) => (held(u[c]!, epsilon!) === u[c] ? value : 0));
    let all = p[0]!;
    for (let k = 1; k < p.length; k++) all += p[k]!;
    const whole = weightedSum(free, () => 1);
    return p.map((_, k) => (free[k] === 0 ? whole / all : (whole - free[k]! / u[k]!) / all));
  },
  termExpr: (p, t, width, { epsilon }) =>
    negative(weightedSumExpr(exprs(t, width), (c) => call('log', heldExpr(shareExpr(p, c, width), epsilon!)))),
  slopeExpr(p, t, k, width, { epsilon }) {
    const free = indices(width).map((c) => {
      const u = evaluate(shareExpr(p, c, width));
      return held(u, epsilon!) === u ? t(c) : zero;
    });
    const whole = weightedSumExpr(free, () => one);
    const all = sum(...exprs(p, width));
    if (evaluate(free[k]!) === 0) return quotient(whole, all);
    return quotient(difference(whole, quotient(free[k]!, shareExpr(p, k, width))), all);
  },
});
