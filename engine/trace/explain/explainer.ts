import { EngineError } from '../../core/engineError.ts';
import type { LayerKind } from '../../nn/spec.ts';
import type { Expr } from '../expr.ts';
import type { Address, Ref } from '../ref.ts';
import type { Trace } from '../trace.ts';

/** How one number was made: the rule's name and the formula with its operands. */
export interface Line {
  readonly rule: string;
  readonly expr: Expr;
}

/**
 * What a kind of layer can say about its own numbers; `layer` counts from 1, indices include the batch axis.
 * A layer that lacks a part of the order still explains every number when it is asked for.
 */
export interface LayerExplainer {
  /** The lines that lead to one output before its activation: inner products first, the output itself last. */
  forwardSteps(trace: Trace, layer: number, index: readonly number[], facet: 'value' | 'new'): Address[];
  /** The lines that lead to the blame of one input: what arrives along each edge first, the sum last. */
  inputBlameSteps(trace: Trace, layer: number, index: readonly number[]): Address[];
  /** Parameters whose blame is worked out as soon as the blame of this output is known; all others come after the layer. */
  parametersOf(trace: Trace, layer: number, index: readonly number[]): { name: string; index: number[] }[];
  /** The line of any number that belongs to this layer (or of the blame of its input); nothing for others. */
  explain(trace: Trace, layer: number, ref: Ref): Line | undefined;
}

/** The explainers that a page has loaded, by kind of layer: all of them (`table`) or those of dense layers alone (`denseTable`). */
export type Explainers = { readonly [K in LayerKind]?: LayerExplainer };

/**
 * The explainer of a layer, counted from 1.
 * @throws EngineError when the table at hand has none for its kind.
 */
export function explainerOf(explainers: Explainers, trace: Trace, layer: number): LayerExplainer {
  const { kind } = trace.spec.layers[layer - 1]!;
  const explainer = explainers[kind];
  if (!explainer)
    throw new EngineError(
      `Layer ${layer} is of kind ${kind}, but only ${Object.keys(explainers).join(', ')} can be explained here. Load the full table of explainers.`,
    );
  return explainer;
}
