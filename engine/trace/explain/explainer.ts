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
