import { range } from '../../core/range.ts';
import type { RecurrentSpec } from '../../nn/layers/recurrent.ts';
import type { LayerSpec } from '../../nn/spec.ts';
import { constant, product, sum } from '../build.ts';
import type { Expr } from '../expr.ts';
import { isForwardFacet, numberAt, operandAt, recorded } from '../lookup.ts';
import { type Address, address } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { ForwardFacet, LayerExplainer, Line } from './explainer.ts';
import { type MomentIndex, type RecurrentSite, readingOrder, spanAt, stepFrom } from './moment.ts';

/**
 * What tells one recurrent layer from another. `at` is example, step, unit; tensors are named without the site's
 * prefix.
 */
export interface RecurrentRules<S extends LayerSpec & RecurrentSpec> {
  /** By gate: the tensor whose blame meets W_ih, the one whose blame meets W_hh, and what W_hh meets. */
  readonly inputRows: readonly string[];
  readonly hiddenRows: readonly string[];
  readonly met: (trace: Trace, site: Site<S>, gate: number, at: MomentIndex) => Expr;
  /** Names worked out at every step, in stages: all units of a stage come before the next stage. */
  readonly forwardStages: (spec: S) => readonly (readonly string[])[];
  readonly blameStages: (spec: S) => readonly (readonly string[])[];
  /** The line of a saved number, by name. */
  readonly value: (trace: Trace, site: Site<S>, name: string, at: MomentIndex, facet: ForwardFacet) => Line | undefined;
  /** The line of the blame of a saved number but for `h`, whose blame has one rule for all. */
  readonly blame: (trace: Trace, site: Site<S>, name: string, at: MomentIndex) => Line | undefined;
  /** What a step sends to the state h before it, besides what goes along W_hh. */
  readonly direct: (trace: Trace, site: Site<S>, at: MomentIndex) => Expr[];
  /** The gates through whose W_hh a step sends blame straight to h. */
  readonly sending: (spec: S) => readonly number[];
  /** The blame of a first cell state, where there is one. */
  readonly firstCell?: (trace: Trace, site: Site<S>, at: MomentIndex) => Line;
}

/** The lines of a recurrent layer: gates and states step by step, and backpropagation through time. */
export function recurrentExplainer<S extends LayerSpec & RecurrentSpec>(rules: RecurrentRules<S>): LayerExplainer<S> {
  const places = (trace: Trace, site: RecurrentSite): [number, number][] => {
    const { batch, steps } = spanAt(trace, site);
    return range(batch).flatMap((n) => range(steps).map((t): [number, number] => [n, t]));
  };
  const edgeStep = (trace: Trace, site: RecurrentSite, edge: 'first' | 'last'): number =>
    readingOrder(trace, site).at(edge === 'first' ? 0 : -1)!;
  const gateOf = ({ spec: { units } }: RecurrentSite, row: number) => ({
    gate: Math.floor(row / units),
    unit: row % units,
  });
  const blameAt = (trace: Trace, { prefix }: RecurrentSite, name: string, at: readonly number[]): Expr =>
    operandAt(trace, prefix + name, at, 'grad');

  /** What a step sends to the state before it: directly, and along the weights of its gates. */
  function sent(trace: Trace, site: Site<S>, [n, t, j]: MomentIndex): Expr[] {
    const along = rules
      .sending(site.spec)
      .flatMap((gate) =>
        range(site.spec.units).map((k) =>
          product(
            blameAt(trace, site, rules.hiddenRows[gate]!, [n, t, k]),
            operandAt(trace, `${site.prefix}W_hh`, [gate * site.spec.units + k, j]),
          ),
        ),
      );
    return [...rules.direct(trace, site, [n, t, j]), ...along];
  }

  function hiddenBlame(trace: Trace, site: Site<S>, [n, t, j]: MomentIndex): Line {
    const next = stepFrom(trace, site, t, 1);
    const all = (site.spec.output ?? 'all') === 'all';
    const outside = all
      ? [operandAt(trace, site.net, [n, t, j], 'grad')]
      : next === undefined
        ? [operandAt(trace, site.net, [n, j], 'grad')]
        : [];
    return {
      rule: 'stateBlame',
      expr: sum(...outside, ...(next === undefined ? [] : sent(trace, site, [n, next, j]))),
    };
  }

  function parameterBlame(trace: Trace, site: Site<S>, name: string, [row, i]: readonly number[]): Line | undefined {
    const { gate, unit } = gateOf(site, row!);
    const rows = name === 'W_hh' || name === 'b_hh' ? rules.hiddenRows : rules.inputRows;
    const over = (term: (n: number, t: number, blame: Expr) => Expr): Expr =>
      sum(...places(trace, site).map(([n, t]) => term(n, t, blameAt(trace, site, rows[gate]!, [n, t, unit]))));
    if (name === 'W_ih')
      return {
        rule: 'blameOverTime',
        expr: over((n, t, blame) => product(blame, operandAt(trace, site.input, [n, t, i!]))),
      };
    if (name === 'W_hh')
      return {
        rule: 'blameOverTime',
        expr: over((n, t, blame) => product(blame, rules.met(trace, site, gate, [n, t, i!]))),
      };
    if (name === 'b' || name === 'b_ih' || name === 'b_hh')
      return { rule: 'biasBlameOverTime', expr: over((_n, _t, blame) => blame) };
    return undefined;
  }

  function inputBlame(trace: Trace, site: Site<S>, [n, t, i]: readonly number[]): Line {
    const terms = rules.inputRows.flatMap((name, gate) =>
      range(site.spec.units).map((k) =>
        product(
          blameAt(trace, site, name, [n!, t!, k]),
          operandAt(trace, `${site.prefix}W_ih`, [gate * site.spec.units + k, i!]),
        ),
      ),
    );
    return { rule: 'sumOverGates', expr: sum(...terms) };
  }

  function forwardLine(trace: Trace, site: Site<S>, name: string, index: readonly number[], facet: ForwardFacet) {
    if (name === 'h0' || name === 'c0')
      return { rule: 'firstState', expr: constant(numberAt(trace, site.prefix + name, index, facet)) };
    const [n, last] = [index[0]!, edgeStep(trace, site, 'last')];
    if (name === 'hT' || name === 'cT')
      return { rule: 'lastState', expr: operandAt(trace, `${site.prefix}${name[0]}`, [n, last, index[1]!], facet) };
    return rules.value(trace, site, name, index as MomentIndex, facet);
  }

  function blameLine(trace: Trace, site: Site<S>, name: string, index: readonly number[]): Line | undefined {
    const first = (): MomentIndex => [index[0]!, edgeStep(trace, site, 'first'), index[1]!];
    if (name === 'h') return hiddenBlame(trace, site, index as MomentIndex);
    if (name === 'h0') return { rule: 'firstStateBlame', expr: sum(...sent(trace, site, first())) };
    if (name === 'c0') return rules.firstCell?.(trace, site, first());
    return parameterBlame(trace, site, name, index) ?? rules.blame(trace, site, name, index as MomentIndex);
  }

  function* inStages(
    trace: Trace,
    site: Site<S>,
    order: number[],
    stages: readonly (readonly string[])[],
    facet: ForwardFacet | 'grad',
  ) {
    for (const n of range(spanAt(trace, site).batch))
      for (const t of order)
        for (const names of stages)
          for (const j of range(site.spec.units))
            for (const name of names) yield address(site.prefix + name, [n, t, j], facet);
  }

  return {
    before: (trace, site, facet) =>
      inStages(trace, site, readingOrder(trace, site), rules.forwardStages(site.spec), facet),

    inside: (trace, site): Iterable<Address> =>
      inStages(trace, site, readingOrder(trace, site).reverse(), rules.blameStages(site.spec), 'grad'),

    explain(trace, site, { tensor, facet, index }) {
      if (tensor === site.net && isForwardFacet(facet)) {
        const all = (site.spec.output ?? 'all') === 'all';
        const at = all ? index : [index[0]!, edgeStep(trace, site, 'last'), index[1]!];
        return { rule: 'stateOut', expr: operandAt(trace, `${site.prefix}h`, at, facet) };
      }
      if (tensor === site.input && facet === 'grad') return inputBlame(trace, site, index);
      if (!tensor.startsWith(site.prefix) || tensor === site.net) return undefined;
      const name = tensor.slice(site.prefix.length);
      if (isForwardFacet(facet)) return forwardLine(trace, site, name, index, facet);
      if (facet === 'grad' && recorded(trace, tensor, 'grad')) return blameLine(trace, site, name, index);
      return undefined;
    },
  };
}
