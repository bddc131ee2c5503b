import { activationAfter } from '../nn/activationAfter.ts';
import type { LayerSpec } from '../nn/spec.ts';
import { inputName } from './lookup.ts';
import type { Trace } from './trace.ts';

/**
 * Where a layer stands in a trace: its spec, the 1-based layer of the network that it belongs to, the beginning of the
 * names of its tensors (`L3.`, or `L3.body2_` inside a block), and the tensors that enter it, that it computes before
 * its activation (`net`, the same as `output` where it has none), and that leave it.
 */
export interface Site<S extends LayerSpec = LayerSpec> {
  readonly spec: S;
  readonly layer: number;
  readonly prefix: string;
  readonly input: string;
  readonly net: string;
  readonly output: string;
}

const site = (spec: LayerSpec, layer: number, prefix: string, input: string): Site => ({
  spec,
  layer,
  prefix,
  input,
  net: prefix + (activationAfter(spec) === undefined ? 'a' : 'z'),
  output: `${prefix}a`,
});

/** The site of a layer of the network, counted from 1. */
export const siteOf = (trace: Trace, layer: number): Site =>
  site(trace.spec.layers[layer - 1]!, layer, `L${layer}.`, inputName(layer));

/** The sites of all layers of the network, in order, counted from 1. */
export const sitesOf = (trace: Trace): Site[] => trace.spec.layers.map((_spec, k) => siteOf(trace, k + 1));

/**
 * The sites of layers that follow each other inside a block, counted from 1: `prefix` is e.g. `L3.body`, `input` what
 * enters the first.
 */
export const chainSites = (specs: readonly LayerSpec[], layer: number, prefix: string, input: string): Site[] =>
  specs.map((spec, k) => site(spec, layer, `${prefix}${k + 1}_`, k === 0 ? input : `${prefix}${k}_a`));
