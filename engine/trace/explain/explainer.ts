import { EngineError } from '../../core/engineError.ts';
import type { LayerKind, LayerSpec } from '../../nn/spec.ts';
import type { Expr } from '../expr.ts';
import type { Address, Ref } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';

/** How one number was made: the rule's name and the formula with its operands. */
export interface Line {
  readonly rule: string;
  readonly expr: Expr;
}

/** The two forward passes of a trace: with the old and with the new parameters. */
export type ForwardFacet = 'value' | 'new';

/**
 * What a kind of layer can say about its own numbers; indices include the batch axis.
 * All but `explain` give the order of the lines for a stepper; what is left out means the one obvious line.
 */
export interface LayerExplainer<S extends LayerSpec = LayerSpec> {
  /** Lines that come before all outputs: means, hidden states, the layers inside a block. */
  before?(trace: Trace, site: Site<S>, facet: ForwardFacet): Iterable<Address>;
  /** The lines that lead to one output before its activation: inner products first, the output itself last. */
  forwardSteps?(trace: Trace, site: Site<S>, index: readonly number[], facet: ForwardFacet): Iterable<Address>;
  /**
   * Parameters whose blame is worked out as soon as the blame of this output is known; all others come after the
   * layer.
   */
  parametersOf?(trace: Trace, site: Site<S>, index: readonly number[]): { name: string; index: number[] }[];
  /** Blames inside the layer, once those of its outputs are known and before those of its parameters. */
  inside?(trace: Trace, site: Site<S>): Iterable<Address>;
  /** The lines that lead to the blame of one input: what arrives along each edge first, the sum last. */
  inputBlameSteps?(trace: Trace, site: Site<S>, index: readonly number[]): Iterable<Address>;
  /** The line of any number that belongs to this layer (or of the blame of its input); nothing for others. */
  explain(trace: Trace, site: Site<S>, ref: Ref): Line | undefined;
}

/**
 * The explainers that a page has loaded, by kind of layer: all of them (`table`) or those of dense layers alone
 * (`denseTable`).
 */
export type Explainers = { readonly [K in LayerKind]?: LayerExplainer };

/**
 * The explainer of the layer at a site, by the name of its kind.
 * @throws EngineError when the table at hand has none for its kind.
 */
export function explainerOf(explainers: Explainers, { spec, layer }: Site): LayerExplainer {
  const explainer = explainers[spec.kind];
  if (!explainer)
    throw new EngineError(
      `Layer ${layer} needs an explainer for ${spec.kind}, but only ${Object.keys(explainers).join(', ')} can be explained here. Load the full table of explainers.`,
    );
  return explainer;
}
