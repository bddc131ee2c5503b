import { indexAt } from '../../core/tensor.ts';
import { activationAfter } from '../../nn/activationAfter.ts';
import { recorded } from '../lookup.ts';
import { type Address, address } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import { type Explainers, explainerOf, type ForwardFacet } from './explainer.ts';
import { hasRowActivation, rowBlameSteps, rowForwardSteps } from './rowActivation.ts';

/** Every index of a recorded tensor, row by row. */
export function indicesOf(trace: Trace, tensor: string): number[][] {
  const t = recorded(trace, tensor)!;
  return Array.from({ length: t.data.length }, (_, i) => indexAt(t.shape, i));
}

/** The addresses of all numbers of a tensor. */
export const addressesOf = (trace: Trace, tensor: string, facet: 'value' | 'new' | 'grad'): Address[] =>
  indicesOf(trace, tensor).map((index) => address(tensor, index, facet));

/** The addresses of the lines of a forward pass through layers that follow each other, output by output: one a number. */
export function* walkForward(
  trace: Trace,
  explainers: Explainers,
  sites: readonly Site[],
  facet: ForwardFacet,
): Generator<Address> {
  for (const site of sites) {
    const explainer = explainerOf(explainers, site);
    const perRow = hasRowActivation(site);
    yield* explainer.before?.(trace, site, facet) ?? [];
    for (const index of indicesOf(trace, site.output)) {
      yield* explainer.forwardSteps?.(trace, site, index, facet) ?? [address(site.net, index, facet)];
      if (activationAfter(site.spec) !== undefined && !perRow) yield address(site.output, index, facet);
    }
    if (perRow) yield* rowForwardSteps(trace, site, facet);
  }
}

/** The addresses of the lines that lead to the blame of one entry of what enters a layer; `index` is its place. */
export const inputBlame = (trace: Trace, explainers: Explainers, site: Site, index: readonly number[]) =>
  explainerOf(explainers, site).inputBlameSteps?.(trace, site, index) ?? [address(site.input, index, 'grad')];

/** The blame of every parameter of a layer, except those already told. */
function* parameterBlames(trace: Trace, site: Site, told: ReadonlySet<Address>): Generator<Address> {
  for (const name of trace.parameters[site.layer - 1]!) {
    const tensor = `L${site.layer}.${name}`;
    if (!tensor.startsWith(site.prefix)) continue;
    for (const ref of addressesOf(trace, tensor, 'grad')) if (!told.has(ref)) yield ref;
  }
}

/** The lines of one layer's backward pass, but for the blame of its input. */
function* walkLayer(trace: Trace, explainers: Explainers, site: Site, arrive: (index: number[]) => Iterable<Address>) {
  const explainer = explainerOf(explainers, site);
  const told = new Set<Address>();
  const tell = (ref: Address): Address => {
    told.add(ref);
    return ref;
  };
  const perRow = hasRowActivation(site);
  if (perRow) for (const index of indicesOf(trace, site.output)) yield* arrive(index);
  for (const index of indicesOf(trace, site.output)) {
    if (perRow) yield* rowBlameSteps(trace, site, index);
    else yield* arrive(index);
    if (activationAfter(site.spec) !== undefined && !perRow) {
      yield address(site.output, index, 'slope');
      yield address(site.net, index, 'grad');
    }
    for (const at of explainer.parametersOf?.(trace, site, index) ?? [])
      yield tell(address(site.prefix + at.name, at.index, 'grad'));
  }
  for (const ref of explainer.inside?.(trace, site) ?? []) yield tell(ref);
  yield* parameterBlames(trace, site, told);
}

/**
 * The addresses of the lines of a backward pass, one a number, through layers that follow each other, last layer first,
 * up to but without the blame of what enters the first. `arrive` gives the lines that lead to the blame of the output of
 * the last at an index [example, …].
 */
export function* walkBack(
  trace: Trace,
  explainers: Explainers,
  sites: readonly Site[],
  arrive: (index: number[]) => Iterable<Address>,
): Generator<Address> {
  for (let k = sites.length - 1; k >= 0; k--) {
    const next = sites[k + 1];
    yield* walkLayer(trace, explainers, sites[k]!, (index) =>
      next ? inputBlame(trace, explainers, next, index) : arrive(index),
    );
  }
}
