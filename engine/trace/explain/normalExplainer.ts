import { range } from '../../core/range.ts';
import { indexAt, offsetOf } from '../../core/tensor.ts';
import type { Grouping } from '../../nn/layers/normalise.ts';
import type { LayerSpec } from '../../nn/spec.ts';
import { call, constant, difference, negative, product, quotient, square, sum, two } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, isForwardFacet, numberAt, operandAt, recorded } from '../lookup.ts';
import type { Address, Ref } from '../ref.ts';
import { address } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { ForwardFacet, LayerExplainer, Line } from './explainer.ts';
import { addressesOf } from './walk.ts';

/** What tells one normalisation from another. */
export interface NormalRules<S extends LayerSpec> {
  readonly eps: (spec: S) => number;
  readonly grouping: (spec: S, shape: readonly number[]) => Grouping;
  /** The index of the mean, and of γ and β, that belong to a number of x. */
  readonly groupAt: (spec: S, index: readonly number[]) => readonly number[];
  readonly scaleAt: (spec: S, index: readonly number[]) => readonly number[];
  /** Whether mean and variance come from the numbers at hand, or were given. */
  readonly computed: (trace: Trace) => boolean;
}

type Index = readonly number[];
const STATISTICS = ['mean', 'variance', 'std'] as const;

/** The lines of a normalisation: mean, variance, std and xhat, γ·xhat + β, and the blames of each of them. */
export function normalExplainer<S extends LayerSpec>(rules: NormalRules<S>): LayerExplainer<S> {
  const shapeOf = (trace: Trace, { input }: Site<S>) => recorded(trace, input)!.shape;

  /** All numbers of x in the order of the groups, each with its group and the entry of γ and β that it meets. */
  function numbers(trace: Trace, site: Site<S>): { group: number; scale: number; index: Index }[] {
    const shape = shapeOf(trace, site);
    const { groups, blocks, length, start, scaleAt } = rules.grouping(site.spec, shape);
    return range(groups).flatMap((group) =>
      range(blocks).flatMap((block) =>
        range(length).map((i) => ({
          group,
          scale: scaleAt(group, i),
          index: indexAt(shape, start(group, block) + i),
        })),
      ),
    );
  }

  /** All numbers of x that are normalised together, by the index of their mean. */
  function members(trace: Trace, site: Site<S>, at: Index): Index[] {
    const g = offsetOf(recorded(trace, `${site.prefix}mean`)!.shape, at);
    return numbers(trace, site).flatMap(({ group, index }) => (group === g ? [index] : []));
  }

  /** All numbers of x that share an entry of γ and β. */
  function sharers(trace: Trace, site: Site<S>, at: Index): Index[] {
    const entry = offsetOf(recorded(trace, `${site.prefix}gamma`)!.shape, at);
    return numbers(trace, site).flatMap(({ scale, index }) => (scale === entry ? [index] : []));
  }

  function forwardLine(trace: Trace, site: Site<S>, name: string, index: Index, facet: ForwardFacet): Line | undefined {
    const at = (tensor: string, i: Index) => operandAt(trace, site.prefix + tensor, i, facet);
    const x = (i: Index) => forwardAt(trace, site.input, i, facet);
    const mean = (of: (i: Index) => Expr) => {
      const all = members(trace, site, index);
      return quotient(sum(...all.map(of)), constant(all.length));
    };
    if (!rules.computed(trace) && (name === 'mean' || name === 'variance'))
      return { rule: 'given', expr: constant(numberAt(trace, site.prefix + name, index, facet)) };
    if (name === 'mean') return { rule: 'mean', expr: mean(x) };
    if (name === 'variance')
      return { rule: 'variance', expr: mean((i) => square(difference(x(i), at('mean', index)))) };
    if (name === 'std')
      return {
        rule: 'std',
        expr: call('sqrt', sum(at('variance', index), constant(rules.eps(site.spec), '\\varepsilon'))),
      };
    const group = rules.groupAt(site.spec, index);
    if (name === 'xhat')
      return { rule: 'normalise', expr: quotient(difference(x(index), at('mean', group)), at('std', group)) };
    const scale = rules.scaleAt(site.spec, index);
    return { rule: 'scaleAndShift', expr: sum(product(at('gamma', scale), at('xhat', index)), at('beta', scale)) };
  }

  function blameLine(trace: Trace, site: Site<S>, name: string, index: Index): Line | undefined {
    const value = (tensor: string, i: Index) => operandAt(trace, site.prefix + tensor, i);
    const blame = (tensor: string, i: Index) => operandAt(trace, site.prefix + tensor, i, 'grad');
    const out = (i: Index) => operandAt(trace, site.net, i, 'grad');
    const over = (of: (i: Index) => Expr) => sum(...members(trace, site, index).map(of));
    if (name === 'gamma')
      return {
        rule: 'scaleBlame',
        expr: sum(...sharers(trace, site, index).map((i) => product(out(i), value('xhat', i)))),
      };
    if (name === 'beta') return { rule: 'shiftBlame', expr: sum(...sharers(trace, site, index).map(out)) };
    if (name === 'xhat')
      return { rule: 'xhatBlame', expr: product(out(index), value('gamma', rules.scaleAt(site.spec, index))) };
    if (name === 'std')
      return {
        rule: 'stdBlame',
        expr: negative(
          quotient(
            over((i) => product(blame('xhat', i), value('xhat', i))),
            value('std', index),
          ),
        ),
      };
    if (name === 'variance')
      return { rule: 'varianceBlame', expr: quotient(blame('std', index), product(two, value('std', index))) };
    return {
      rule: 'meanBlame',
      expr: negative(
        quotient(
          over((i) => blame('xhat', i)),
          value('std', index),
        ),
      ),
    };
  }

  function inputBlame(trace: Trace, site: Site<S>, index: Index): Line {
    const group = rules.groupAt(site.spec, index);
    const at = (name: string, i: Index, facet: 'value' | 'grad') => operandAt(trace, site.prefix + name, i, facet);
    const direct = quotient(at('xhat', index, 'grad'), at('std', group, 'value'));
    if (!rules.computed(trace)) return { rule: 'throughScaling', expr: direct };
    const count = constant(rules.grouping(site.spec, shapeOf(trace, site)).size);
    const distance = difference(operandAt(trace, site.input, index), at('mean', group, 'value'));
    return {
      rule: 'throughStatistics',
      expr: sum(
        direct,
        product(at('variance', group, 'grad'), quotient(product(two, distance), count)),
        quotient(at('mean', group, 'grad'), count),
      ),
    };
  }

  return {
    *before(trace, { prefix }, facet): Generator<Address> {
      for (const name of STATISTICS) yield* addressesOf(trace, prefix + name, facet);
    },

    forwardSteps: (_trace, { prefix, net }, index, facet) => [
      address(`${prefix}xhat`, index, facet),
      address(net, index, facet),
    ],

    *inside(trace, { prefix }): Generator<Address> {
      yield* addressesOf(trace, `${prefix}xhat`, 'grad');
      if (rules.computed(trace))
        for (const name of ['std', 'variance', 'mean']) yield* addressesOf(trace, prefix + name, 'grad');
    },

    explain(trace, site, { tensor, facet, index }: Ref) {
      if (tensor === site.input && facet === 'grad') return inputBlame(trace, site, index);
      const name = tensor.slice(site.prefix.length);
      const saved = tensor.startsWith(site.prefix) && ['mean', 'variance', 'std', 'xhat'].includes(name);
      if (isForwardFacet(facet) && (saved || tensor === site.net))
        return forwardLine(trace, site, saved ? name : 'y', index, facet);
      if (facet !== 'grad' || !recorded(trace, tensor, 'grad')) return undefined;
      if (saved || tensor === `${site.prefix}gamma` || tensor === `${site.prefix}beta`)
        return blameLine(trace, site, name, index);
      return undefined;
    },
  };
}
