import { range } from '../../core/range.ts';
import type { RecurrentSpec } from '../../nn/layers/recurrent.ts';
import type { LayerSpec } from '../../nn/spec.ts';
import { call, negative, one, product, quotient, sum } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, operandAt, recorded } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { ForwardFacet } from './explainer.ts';

/** A recurrent layer at its place in the trace. */
export type RecurrentSite<S extends LayerSpec & RecurrentSpec = LayerSpec & RecurrentSpec> = Site<S>;

/** Example, step and unit of a number inside a recurrent layer. */
export type MomentIndex = readonly [number, number, number];

/** Examples, steps, inputs and units of a recurrent layer. */
export function spanAt(trace: Trace, site: RecurrentSite) {
  const [batch, steps, inputs] = recorded(trace, site.input)!.shape as [number, number, number];
  return { batch, steps, inputs, units: site.spec.units };
}

/** The step that is read `by` steps later (earlier where negative); nothing beyond the ends of the sequence. */
export function stepFrom(trace: Trace, site: RecurrentSite, t: number, by: 1 | -1): number | undefined {
  const other = t + (site.spec.reverse ? -by : by);
  return other >= 0 && other < spanAt(trace, site).steps ? other : undefined;
}

/** The indices 0 … T − 1 of the steps of a sequence [T, …] in the order in which they are read. */
export function readingOrder(trace: Trace, site: RecurrentSite): number[] {
  const steps = range(spanAt(trace, site).steps);
  return site.spec.reverse ? steps.reverse() : steps;
}

/** A state before a step: that of the step read before, or the first one. */
export function stateBefore(
  trace: Trace,
  site: RecurrentSite,
  name: 'h' | 'c',
  [n, t, j]: MomentIndex,
  facet: ForwardFacet,
): Expr {
  const past = stepFrom(trace, site, t, -1);
  return past === undefined
    ? operandAt(trace, `${site.prefix}${name}0`, [n, j], facet)
    : operandAt(trace, site.prefix + name, [n, past, j], facet);
}

/** W_ih[row, ·] · x at a step. */
export const inputTerms = (
  trace: Trace,
  site: RecurrentSite,
  row: number,
  [n, t]: readonly number[],
  facet: ForwardFacet,
): Expr[] =>
  range(spanAt(trace, site).inputs).map((i) =>
    product(operandAt(trace, `${site.prefix}W_ih`, [row, i], facet), forwardAt(trace, site.input, [n!, t!, i], facet)),
  );

/** W_hh[row, ·] · what it meets. */
export const hiddenTerms = (
  trace: Trace,
  site: RecurrentSite,
  row: number,
  met: (j: number) => Expr,
  facet: ForwardFacet,
): Expr[] =>
  range(site.spec.units).map((j) => product(operandAt(trace, `${site.prefix}W_hh`, [row, j], facet), met(j)));

/** The biases of a row among the named ones, those that the layer has. */
export const biasTerms = (
  trace: Trace,
  { prefix }: RecurrentSite,
  names: readonly string[],
  row: number,
  facet: ForwardFacet,
): Expr[] =>
  names.filter((name) => recorded(trace, prefix + name)).map((name) => operandAt(trace, prefix + name, [row], facet));

/** The net input of a stacked row: W_ih·x + W_hh·h + biases. */
export function netExpr(trace: Trace, site: RecurrentSite, gate: number, at: MomentIndex, facet: ForwardFacet): Expr {
  const [n, t, j] = at;
  const row = gate * site.spec.units + j;
  return sum(
    ...inputTerms(trace, site, row, at, facet),
    ...hiddenTerms(trace, site, row, (k) => stateBefore(trace, site, 'h', [n, t, k], facet), facet),
    ...biasTerms(trace, site, ['b_ih', 'b_hh', 'b'], row, facet),
  );
}

/** σ(z) as a gate computes it. */
export const gateExpr = (z: Expr): Expr => quotient(one, sum(one, call('exp', negative(z))));
