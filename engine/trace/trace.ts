import { ensure } from '../core/engineError.ts';
import { scalar, type Tensor } from '../core/tensor.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import { activationAfter } from '../nn/activationAfter.ts';
import type { Context, Tensors } from '../nn/layer.ts';
import { layerOf } from '../nn/layers/table.ts';
import { forward, initialStates, type LayerPass, type Params, type States, throughActivation } from '../nn/model.ts';
import { layerText, type ModelSpec } from '../nn/spec.ts';
import { type BiasRule, updateParams, type WeightOrder } from '../optim/updateOrder.ts';

/** How the one update of a trace is made. */
export interface UpdateSettings {
  /** Learning rate η. */
  readonly rate: number;
  /** Whether hidden gradients see the old weights (right) or those already updated (the famous slip). */
  readonly order: WeightOrder;
  readonly biases: BiasRule;
}

/** Plain gradient descent with every bias trained on its own: what a framework does. */
export const PLAIN_UPDATE: UpdateSettings = { rate: 0.5, order: 'original', biases: 'trained' };

/**
 * One training step, written down: every tensor of the forward pass, every gradient, the new parameters, and the
 * forward pass with them. Names are those of addresses (`x`, `t`, `L1.W`, `L1.z`, `L1.a`, `e`, `E`); plain data, so
 * that it can be posted, stored and drawn. Steps are derived from it on demand.
 */
export interface Trace {
  readonly spec: ModelSpec;
  readonly update: UpdateSettings;
  /** Whether the layers worked as in training (batch statistics, dropout) or as in use. */
  readonly training: boolean;
  /** Names of the parameters of each layer, e.g. `[['W', 'b'], ['W', 'b']]`. */
  readonly parameters: readonly (readonly string[])[];
  /** Names of what each layer carries on to the next batch and has just moved: running statistics; nothing in use. */
  readonly running: readonly (readonly string[])[];
  /** What the sum of the loss terms is divided by. */
  readonly divisor: number;
  readonly values: Tensors;
  readonly grads: Tensors;
  readonly news: Tensors;
}

type Named = Record<string, Tensor>;

function record(into: Named, spec: ModelSpec, passes: readonly LayerPass[]): void {
  passes.forEach((pass, k) => {
    const prefix = `L${k + 1}.`;
    for (const [name, t] of Object.entries(pass.saves)) into[prefix + name] = t;
    if (activationAfter(spec.layers[k]!) !== undefined) into[`${prefix}z`] = pass.z;
    into[`${prefix}a`] = pass.a;
  });
}

function recordParams(into: Named, params: Params): void {
  params.forEach((layer, k) => {
    for (const [name, t] of Object.entries(layer)) into[`L${k + 1}.${name}`] = t;
  });
}

/** Running statistics before the batch and after it; the start of a layer's own where none were given. */
function recordRunning(
  trace: { values: Named; news: Named },
  spec: ModelSpec,
  passes: readonly LayerPass[],
  states: States,
) {
  const starts = initialStates(spec);
  return passes.map(({ state = {} }, k) => {
    for (const [name, moved] of Object.entries(state)) {
      trace.values[`L${k + 1}.${name}`] = states[k]?.[name] ?? starts[k]![name]!;
      trace.news[`L${k + 1}.${name}`] = moved;
    }
    return Object.keys(state);
  });
}

/** Refuses to update weights on the way in a network where that has no meaning: it is a slip of dense networks. */
function checkOrder(spec: ModelSpec, params: Params, order: WeightOrder): void {
  if (order === 'original') return;
  spec.layers.forEach((layer, k) => {
    ensure(
      layer.kind === 'dense' || Object.keys(params[k] ?? {}).length === 0,
      () =>
        `Weights can be updated on the way in dense layers only, but ${layerText(spec, k + 1)} has weights too. Choose the order "original".`,
    );
  });
}

/**
 * Runs one training step on x [N, …input] and t, and records it. `states` is what the layers bring along, as in
 * `forward`; both passes start from it, and the second repeats the random draws of the first. Running statistics that move
 * are recorded as values (before) and news (after the batch).
 * @throws EngineError when shapes, parameters, targets or the rate do not fit.
 */
export function traceOf(
  spec: ModelSpec,
  params: Params,
  x: Tensor,
  t: Tensor,
  update: UpdateSettings = PLAIN_UPDATE,
  context: Context = { training: false },
  states: States = [],
): Trace {
  ensure(Number.isFinite(update.rate), `The learning rate is ${update.rate}. Give a finite number such as 0.5.`);
  checkOrder(spec, params, update.order);
  const values: Named = { x, t };
  const grads: Named = {};
  const news: Named = { x, t };
  recordParams(values, params);
  const passes = forward(spec, params, x, context, states);
  record(values, spec, passes);
  const chosen = lossOf(spec.loss);
  const judged = lossAt(chosen, passes.at(-1)!.a, t);
  values.e = judged.terms;
  values.E = scalar(judged.total);

  const fresh: Tensors[] = [...params];
  let da = judged.gradient();
  for (let k = spec.layers.length - 1; k >= 0; k--) {
    const layer = spec.layers[k]!;
    const pass = passes[k]!;
    const seen = { x: pass.x, y: pass.z, saves: pass.saves };
    const dz = throughActivation(spec, k + 1, pass, da);
    const back = layerOf(layer).backward(layer, params[k]!, seen, dz, context);
    fresh[k] = updateParams(params[k]!, back.grads, update);
    grads[`L${k + 1}.a`] = da;
    if (activationAfter(layer) !== undefined) grads[`L${k + 1}.z`] = dz;
    for (const [name, g] of Object.entries({ ...back.grads, ...back.blames })) grads[`L${k + 1}.${name}`] = g;
    da = update.order === 'original' ? back.dx : layerOf(layer).backward(layer, fresh[k]!, seen, dz, context).dx;
  }
  grads.x = da;

  recordParams(news, fresh);
  const again = forward(
    spec,
    fresh,
    x,
    context,
    passes.map(({ draws }, k) => ({ ...states[k], ...draws })),
  );
  record(news, spec, again);
  const after = lossAt(chosen, again.at(-1)!.a, t);
  news.e = after.terms;
  news.E = scalar(after.total);
  const running = recordRunning({ values, news }, spec, passes, states);
  const parameters = params.map((layer) => Object.keys(layer));
  return {
    spec,
    update,
    training: context.training,
    parameters,
    running,
    divisor: judged.divisor,
    values,
    grads,
    news,
  };
}

/** The parameters after the update of a trace: the start of the next one. */
export const paramsAfter = ({ parameters, news }: Trace): Params =>
  parameters.map((names, k) => Object.fromEntries(names.map((name) => [name, news[`L${k + 1}.${name}`]!])));
