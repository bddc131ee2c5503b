import { EngineError, ensure } from '../core/engineError.ts';
import { ensureShape, MAX_SIZE, type Shape, shapeText, type Tensor } from '../core/tensor.ts';
import { activationBlame, applyActivation } from '../functions/activation/applyActivation.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import { activationAfter } from './activationAfter.ts';
import { inLayer } from './inLayer.ts';
import type { Context, Tensors } from './layer.ts';
import { layerOf } from './layers/table.ts';
import { layerText, layerTitle, type ModelSpec, shapesOf } from './spec.ts';

/** Parameters of a network: one record of tensors per layer, in order. A value; an update returns a new one. */
export type Params = readonly Tensors[];

/** What each layer brings along: running statistics, the first state of a sequence, a mask; nothing for most. */
export type States = readonly (Tensors | undefined)[];

/** One layer's part of a forward pass: `z` before the activation, `a` after it. */
export interface LayerPass {
  readonly x: Tensor;
  readonly z: Tensor;
  readonly a: Tensor;
  readonly saves: Tensors;
  readonly state?: Tensors;
  readonly draws?: Tensors;
}

const EVALUATION: Context = { training: false };

/** Refuses parameters that do not fit the network; returns the shapes of one example. */
export function checkParams(spec: ModelSpec, params: Params): Shape[] {
  const shapes = shapesOf(spec);
  ensure(
    params.length === spec.layers.length,
    () => `The network has ${spec.layers.length} layers, but parameters for ${params.length} were given.`,
  );
  spec.layers.forEach((layer, k) => {
    const expected = layerOf(layer).parameters(layer, shapes[k]!);
    for (const [name, { shape }] of Object.entries(expected)) {
      const given = params[k]?.[name];
      if (!given)
        throw new EngineError(
          `${name} of ${layerText(spec, k + 1)} is missing; a tensor of shape ${shapeText(shape)} is expected.`,
        );
      ensureShape(`${name} of ${layerText(spec, k + 1)}`, given, shape);
    }
  });
  return shapes;
}

/**
 * Refuses parameters, inputs or a batch that do not fit the network, inputs that are not finite, and a batch for which a
 * layer would need more memory than one tensor may have, before anything is allocated; returns the shapes of one example.
 */
export function checkModel(spec: ModelSpec, params: Params, x: Tensor): Shape[] {
  const shapes = checkParams(spec, params);
  const batch = x.shape.length >= 1 ? x.shape[0]! : 0;
  ensure(batch >= 1, 'The batch is empty. Give at least one example.');
  ensureShape('The input', x, [batch, ...spec.input]);
  const bad = x.data.findIndex((value) => !Number.isFinite(value));
  ensure(
    bad < 0,
    () =>
      `Example ${Math.floor((bad * batch) / x.data.length) + 1} of the input holds ${x.data[bad]}. Remove or repair it.`,
  );
  shapes.slice(1).forEach((shape, k) => {
    const size = batch * shape.reduce((product, n) => product * n, 1);
    ensure(
      size <= MAX_SIZE,
      () =>
        `${layerTitle(spec, k + 1)} would make ${size} numbers of a batch of ${batch} examples; the most is ${MAX_SIZE}. Give a smaller batch.`,
    );
  });
  return shapes;
}

/**
 * Runs the network forward on x [N, …input]; returns every layer's pass, the last one's `a` being the prediction.
 * `states` has, layer by layer, what a layer brings along (running statistics, the first state of a sequence, a mask).
 */
export function forward(
  spec: ModelSpec,
  params: Params,
  x: Tensor,
  context: Context = EVALUATION,
  states: States = [],
): LayerPass[] {
  checkModel(spec, params, x);
  const passes: LayerPass[] = [];
  let input = x;
  spec.layers.forEach((layer, k) => {
    const {
      y: z,
      saves,
      state,
      draws,
    } = inLayer(layerTitle(spec, k + 1), () => layerOf(layer).forward(layer, params[k]!, input, context, states[k]));
    const activation = activationAfter(layer);
    const a = activation === undefined ? z : applyActivation(activation, z);
    passes.push({ x: input, z, a, saves, ...(state ? { state } : {}), ...(draws ? { draws } : {}) });
    input = a;
  });
  return passes;
}

/**
 * The states that a training run of the network starts with: running statistics, where layers keep some. One entry a
 * layer, each tensor of the shape that its layer asks for.
 */
export function initialStates(spec: ModelSpec): States {
  const shapes = shapesOf(spec);
  return spec.layers.map((layer, k) => layerOf(layer).state?.(layer, shapes[k]!));
}

/** The gradients of one layer: of its output `a`, of its pre-activation `z`, of its parameters and of its input. */
export interface LayerBlame {
  readonly da: Tensor;
  readonly dz: Tensor;
  readonly dx: Tensor;
  readonly grads: Tensors;
  readonly blames: Tensors;
}

/**
 * The blame at z, given the blame at a: through the slope (or Jacobian) of the activation, where there is one. Both have
 * the shape of a, [N, …].
 */
export function throughActivation(spec: ModelSpec, layer: number, pass: LayerPass, da: Tensor): Tensor {
  const activation = activationAfter(spec.layers[layer - 1]!);
  return activation === undefined ? da : activationBlame(activation, pass.z, pass.a, da);
}

/**
 * Sends ∂E/∂(prediction) back through every layer; returns each layer's gradients, in the order of the layers. Each
 * gradient has the shape of its parameter; `dOutput` has that of the prediction, [N, …].
 */
export function backward(
  spec: ModelSpec,
  params: Params,
  passes: readonly LayerPass[],
  dOutput: Tensor,
  context: Context = EVALUATION,
): LayerBlame[] {
  const blames: LayerBlame[] = [];
  let da = dOutput;
  for (let k = spec.layers.length - 1; k >= 0; k--) {
    const layer = spec.layers[k]!;
    const pass = passes[k]!;
    const dz = throughActivation(spec, k + 1, pass, da);
    const back = layerOf(layer).backward(layer, params[k]!, { x: pass.x, y: pass.z, saves: pass.saves }, dz, context);
    blames.unshift({ da, dz, dx: back.dx, grads: back.grads, blames: back.blames ?? {} });
    da = back.dx;
  }
  return blames;
}

/**
 * Loss and gradients of all parameters for a batch x [N, …], t. `states` is what the layers bring along, as in `forward`;
 * `statesAfter(passes, states)` is what they bring to the next batch.
 */
export function lossAndGradients(
  spec: ModelSpec,
  params: Params,
  x: Tensor,
  t: Tensor,
  context: Context = EVALUATION,
  states: States = [],
) {
  const passes = forward(spec, params, x, context, states);
  const judged = lossAt(lossOf(spec.loss), passes.at(-1)!.a, t);
  const blames = backward(spec, params, passes, judged.gradient(), context);
  return { loss: judged.total, passes, blames, grads: blames.map((b) => b.grads) as Params };
}

/** The states after a pass: the new ones of layers that moved theirs, the old ones of all others. One entry a layer. */
export const statesAfter = (passes: readonly LayerPass[], states: States): States =>
  passes.map(({ state }, k) => (state && Object.keys(state).length > 0 ? { ...states[k], ...state } : states[k]));
