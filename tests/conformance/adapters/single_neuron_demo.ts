import { Mt19937 } from '#engine/core/mt19937.ts';
import { tensor } from '#engine/core/tensor.ts';
import { forward, lossAndGradients, type Params } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { optimize, startOptimizer } from '#engine/optim/optimize.ts';
import type { Adapter } from '../adapter.ts';
import { numberIn, tensorIn } from '../readInputs.ts';

export const adapter: Adapter = {
  run(config, inputs, { asked }) {
    const X = tensorIn(inputs, 'X');
    const y = tensorIn(inputs, 'y').data;
    const width = X.shape[1]!;
    const t = tensor([y.length, 1], y);
    const spec: ModelSpec = {
      input: [width],
      layers: [{ kind: 'dense', units: 1, bias: false, activation: 'sigmoid' }],
      loss: 'halfSquares',
    };
    const start = Mt19937.fromSeed(numberIn(config, 'seed'))
      .rand(width)
      .map((u) => 2 * u - 1);
    const rule = { name: 'sgd', rate: numberIn(config, 'learningRate', 1) } as const;
    const iterations = numberIn(config, 'iterations');
    const wanted = new Set(Object.keys((asked.states as object | undefined) ?? {}));
    const states: Record<string, unknown> = {};
    let params: Params = [{ W: tensor([1, width], start) }];
    let state = startOptimizer(rule, params);
    for (let k = 0; k <= iterations; k++) {
      const { loss, passes, grads } = lossAndGradients(spec, params, X, t);
      if (wanted.has(String(k))) states[k] = { w: params[0]!.W!.data, outputs: passes[0]!.a.data, halfSSE: loss };
      if (k < iterations) ({ params, state } = optimize(rule, state, params, grads));
    }
    const predictions = Object.keys((asked.predictions as object | undefined) ?? {}).map((text) => {
      const x = tensor([1, width], text.split(',').map(Number));
      return [text, forward(spec, params, x)[0]!.a.data[0]];
    });
    return { states, predictions: Object.fromEntries(predictions) };
  },
};
