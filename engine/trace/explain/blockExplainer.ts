import { entryName, exitName } from '../../nn/layers/chainNames.ts';
import type { LayerSpec } from '../../nn/spec.ts';
import { sum } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, isForwardFacet, operandAt } from '../lookup.ts';
import { type Address, address, type Ref } from '../ref.ts';
import { chainSites, type Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import { explainActivation } from './activation.ts';
import { type Explainers, explainerOf, type ForwardFacet, type LayerExplainer, type Line } from './explainer.ts';
import { addressesOf, indicesOf, inputBlame, walkBack, walkForward } from './walk.ts';

/** Layers that follow each other inside a block. */
export interface BlockChain {
  readonly sites: readonly Site[];
  /** The tensors that enter and leave the chain. */
  readonly entry: string;
  readonly exit: string;
}

/** A chain of a block at a site; `name` is e.g. `body`. */
export function blockChain({ layer, prefix }: Site, name: string, specs: readonly LayerSpec[]): BlockChain {
  const begin = prefix + name;
  const entry = entryName(begin);
  return {
    sites: chainSites(specs, layer, begin, entry),
    entry,
    exit: exitName(begin, specs.length),
  };
}

/** How a block joins its chains. */
export interface BlockRules<S extends LayerSpec> {
  readonly chains: (site: Site<S>) => BlockChain[];
  /** The block's output before its activation, from what leaves the chains. */
  readonly join: (trace: Trace, site: Site<S>, index: readonly number[], facet: ForwardFacet) => Expr;
  readonly joinRule: string;
  /** The index in the block's output of a number that leaves chain k. */
  readonly placeOf: (trace: Trace, site: Site<S>, k: number, index: readonly number[]) => readonly number[];
}

/** The line of a number inside a chain, as its own layer gives it. */
function insideChain(trace: Trace, explainers: Explainers, { sites }: BlockChain, ref: Ref): Line | undefined {
  for (const site of sites) {
    const own = ref.tensor.startsWith(site.prefix);
    if (!own && !(ref.tensor === site.input && ref.facet === 'grad')) continue;
    const line =
      (own ? explainActivation(trace, site, ref) : undefined) ??
      explainerOf(explainers, site).explain(trace, site, ref);
    if (line) return line;
  }
  return undefined;
}

/**
 * The lines, one a number, of a block that holds chains of layers: each chain's own lines, how they are joined, and
 * how the blame is handed to each and comes back added up. `explainers` is asked for late, so that blocks may hold
 * blocks.
 */
export function blockExplainer<S extends LayerSpec>(
  explainers: () => Explainers,
  rules: BlockRules<S>,
): LayerExplainer<S> {
  return {
    *before(trace, site, facet): Generator<Address> {
      for (const { sites } of rules.chains(site)) yield* walkForward(trace, explainers(), sites, facet);
    },

    *inside(trace, site): Generator<Address> {
      for (const { sites, entry, exit } of rules.chains(site)) {
        yield* walkBack(trace, explainers(), sites, (index) => [address(exit, index, 'grad')]);
        const first = sites[0];
        if (!first) yield* addressesOf(trace, entry, 'grad');
        else for (const index of indicesOf(trace, entry)) yield* inputBlame(trace, explainers(), first, index);
      }
    },

    explain(trace, site, ref) {
      const { tensor, facet, index } = ref;
      const chains = rules.chains(site);
      if (tensor === site.net && isForwardFacet(facet))
        return { rule: rules.joinRule, expr: rules.join(trace, site, index, facet) };
      if (tensor === site.input && facet === 'grad')
        return { rule: 'sumOverWays', expr: sum(...chains.map(({ entry }) => operandAt(trace, entry, index, 'grad'))) };
      for (const [k, chain] of chains.entries()) {
        if (tensor === chain.entry && isForwardFacet(facet))
          return { rule: 'handOn', expr: forwardAt(trace, site.input, index, facet) };
        if (tensor === chain.exit && facet === 'grad')
          return {
            rule: 'handBack',
            expr: operandAt(trace, site.net, rules.placeOf(trace, site, k, index), 'grad'),
          };
        const line = insideChain(trace, explainers(), chain, ref);
        if (line) return line;
      }
      return undefined;
    },
  };
}
