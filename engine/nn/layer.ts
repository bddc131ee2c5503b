import type { Rng } from '../core/rng.ts';
import type { Shape, Tensor } from '../core/tensor.ts';

/** Tensors by name: parameters, gradients, saved values. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** What a layer may know besides its input: whether it trains, and where its random numbers come from. */
export interface Context {
  readonly training: boolean;
  readonly rng?: Rng;
}

/** What a parameter needs for its start: its shape and how many inputs and outputs meet in it. */
export interface ParameterSpec {
  readonly shape: Shape;
  readonly fanIn: number;
  readonly fanOut: number;
  /** What it starts as when nothing is said: drawn for a weight, zeros for a bias, ones for a scale, or a given number. */
  readonly start: 'draw' | 'zeros' | 'ones' | number;
}

/** The result of a forward pass. `saves` is what backward needs and so also what can be shown. */
export interface Forward {
  readonly y: Tensor;
  readonly saves: Tensors;
  /** New running statistics, where a layer keeps some. */
  readonly state?: Tensors;
  /** What was drawn by chance, e.g. a mask; given as state, it makes the pass come out the same again. */
  readonly draws?: Tensors;
}

/** What backward is given: everything that the forward pass saw and made. */
export interface Pass {
  readonly x: Tensor;
  readonly y: Tensor;
  readonly saves: Tensors;
}

/**
 * The result of a backward pass. `blames` are gradients of saved values, where the explanation names them; among them
 * those of a given start (`h0`, `c0`).
 */
export interface Backward {
  readonly dx: Tensor;
  readonly grads: Tensors;
  readonly blames?: Tensors;
}

/**
 * A layer is a record of pure functions over plain data; it holds no state.
 * Shapes here leave out the batch axis; the tensors of `forward` and `backward` have it first.
 * `where` names the layer in error sentences, e.g. "Layer 2 (dense)".
 * `state` is what a layer brings along from before: running statistics, the first state of a sequence (`h0`, `c0`),
 * a mask to use. `dEnd` is the blame that arrives at what a sequence leaves behind (`hT`, `cT`); nothing counts as 0.
 */
export interface Layer<S extends { readonly kind: string }> {
  readonly kind: S['kind'];
  /** The shape of one example after the layer; refuses a spec or an input that cannot be. */
  outputShape(spec: S, input: Shape, where: string): Shape;
  parameters(spec: S, input: Shape): Readonly<Record<string, ParameterSpec>>;
  /** Running statistics at the start, where a layer keeps some. */
  state?(spec: S, input: Shape): Tensors;
  forward(spec: S, params: Tensors, x: Tensor, context: Context, state?: Tensors): Forward;
  backward(spec: S, params: Tensors, pass: Pass, dy: Tensor, context: Context, dEnd?: Tensors): Backward;
}
