import { lossAndGradients, type Params } from '#engine/nn/model.ts';
import { optimize, startOptimizer } from '#engine/optim/optimize.ts';
import { type Adapter, type Config, type Inputs, unsupported } from '../adapter.ts';
import { denseNetIn, named } from '../denseNetIn.ts';
import { lossIn } from '../lossIn.ts';
import { numberIn, tensorIn } from '../readInputs.ts';

/** The losses after certain numbers of full-batch updates by plain descent, and the parameters at the end. */
function descend(
  config: Config,
  lossAt: (params: Params) => { loss: number; grads: Params },
  start: Params,
  steps: readonly number[],
) {
  const spec = { name: 'sgd', rate: numberIn(config, 'lr') } as const;
  const losses = new Map<number, number>();
  let params = start;
  let state = startOptimizer(spec, params);
  for (let k = 0; ; k++) {
    const { loss, grads } = lossAt(params);
    losses.set(k, loss);
    if (k >= Math.max(...steps)) break;
    ({ params, state } = optimize(spec, state, params, grads));
  }
  return { steps, loss: steps.map((k) => losses.get(k)), final: named(params) };
}

export const adapter: Adapter = {
  run(config: Config, inputs: Inputs, { asked }) {
    const activations = config.activations as string[] | undefined;
    if (!activations) return unsupported('The config names no activations.');
    const { spec, params } = denseNetIn(inputs, activations, lossIn(config));
    const [X, Y] = [tensorIn(inputs, 'X'), tensorIn(inputs, 'Y')];
    const { loss, grads, passes, blames } = lossAndGradients(spec, params, X, Y);
    const run = asked.sgd as { steps?: readonly number[] } | undefined;
    return {
      layers: Object.fromEntries(passes.map(({ a }, k) => [`a${k + 1}`, a])),
      loss,
      dX: blames[0]!.dx,
      ...named(grads, 'd'),
      ...(run?.steps ? { sgd: descend(config, (at) => lossAndGradients(spec, at, X, Y), params, run.steps) } : {}),
    };
  },
};
