import { mapTensor, type Tensor } from '../core/tensor.ts';
import type { Context, Tensors } from '../nn/layer.ts';
import { layerOf } from '../nn/layers/table.ts';
import { type LayerPass, type Params, throughActivation } from '../nn/model.ts';
import type { ModelSpec } from '../nn/spec.ts';

/** What a learner may get wrong in a hand-written backward pass; `none` is the right one. */
export type GradientBug =
  | 'none'
  /** The slope of the activation is left out: δ = ∂E/∂a. */
  | 'forgottenSlope'
  /** The error is taken as t − a instead of a − t. */
  | 'wrongSign'
  /** The division by the number of examples (or outputs) is left out. */
  | 'missingMean'
  /** The input is left out of ∂E/∂w = δ·x. */
  | 'missingInput'
  /** Blame travels back with the indices of the weights swapped. */
  | 'transposedWeights';

/** Every bug, in the order in which a list shows them. */
export const GRADIENT_BUGS: readonly GradientBug[] = [
  'none',
  'forgottenSlope',
  'wrongSign',
  'missingMean',
  'missingInput',
  'transposedWeights',
];

/** Everything that a backward pass starts from. */
export interface BackwardStart {
  readonly spec: ModelSpec;
  readonly params: Params;
  readonly passes: readonly LayerPass[];
  /** ∂E/∂(prediction), and what the loss was divided by. */
  readonly dOutput: Tensor;
  readonly divisor: number;
  readonly context: Context;
}

const times = (t: Tensor, factor: number): Tensor => mapTensor(t, (value) => value * factor);

/** ∂E/∂W without the input: every weight of unit j gets Σ δ_j. */
function withoutInput(W: Tensor, dz: Tensor): Tensor {
  const [units, inputs] = W.shape as [number, number];
  const sums = new Float64Array(units);
  for (let i = 0; i < dz.data.length; i++) sums[i % units] = sums[i % units]! + dz.data[i]!;
  return mapTensor(W, (_, offset) => sums[Math.floor(offset / inputs)]!);
}

/** Blame at the input with W read as if its rows were columns. */
function transposedBlame(W: Tensor, dz: Tensor, x: Tensor): Tensor {
  const [units, inputs] = W.shape as [number, number];
  return mapTensor(x, (_, offset) => {
    const [n, i] = [Math.floor(offset / inputs), offset % inputs];
    let blame = 0;
    for (let j = 0; j < units; j++) blame += dz.data[n * units + j]! * W.data[i * units + j]!;
    return blame;
  });
}

/**
 * The gradients of all parameters as a backward pass with one bug computes them; with `none`, the right ones. Every
 * gradient has the shape of its parameter. The bugs are ours, after those that learners make.
 */
export function gradientsWith(bug: GradientBug, start: BackwardStart): Params {
  const { spec, params, passes, dOutput, divisor, context } = start;
  let da = bug === 'wrongSign' ? times(dOutput, -1) : bug === 'missingMean' ? times(dOutput, divisor) : dOutput;
  const grads: Tensors[] = [];
  for (let k = spec.layers.length - 1; k >= 0; k--) {
    const layer = spec.layers[k]!;
    const pass = passes[k]!;
    const dz = bug === 'forgottenSlope' ? da : throughActivation(spec, k + 1, pass, da);
    const seen = { x: pass.x, y: pass.z, saves: pass.saves };
    const back = layerOf(layer).backward(layer, params[k]!, seen, dz, context);
    const W = params[k]!.W;
    const isDense = layer.kind === 'dense' && W !== undefined;
    grads.unshift(isDense && bug === 'missingInput' ? { ...back.grads, W: withoutInput(W, dz) } : back.grads);
    da = isDense && bug === 'transposedWeights' ? transposedBlame(W, dz, pass.x) : back.dx;
  }
  return grads;
}
