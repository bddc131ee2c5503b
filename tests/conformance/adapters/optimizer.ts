import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { clipGradients, normOf } from '#engine/optim/clip.ts';
import { optimize, startOptimizer } from '#engine/optim/optimize.ts';
import { rateAt } from '#engine/optim/schedule.ts';
import type { Adapter, Config } from '../adapter.ts';
import { named } from '../denseNetIn.ts';
import { clipIn, optimizerIn, scheduleIn } from '../optimizerIn.ts';
import { problemIn } from '../problemIn.ts';
import { numberIn, onlyKnown } from '../readInputs.ts';

export const adapter: Adapter = {
  run(config, inputs, { file }) {
    onlyKnown(config, { maximize: [false], emaMomentum: [] });
    const spec = optimizerIn(config);
    const schedule = config.schedule ? scheduleIn(config.schedule as Config) : undefined;
    const clip = config.clip ? clipIn(config.clip as Config) : undefined;
    const problem = problemIn(config, inputs, file);
    const steps = numberIn(config, 'steps');
    let params = problem.start;
    let state = startOptimizer(spec, params);
    const loss = [problem.at(params).loss];
    const [gradNorm, lr, w]: [number[], number[], number[]] = [[], [], []];
    const after: Record<string, Record<string, Tensor>> = {};
    for (let k = 0; k < steps; k++) {
      const { grads } = problem.at(params);
      const rate = schedule ? rateAt(schedule, spec.rate, k) : spec.rate;
      gradNorm.push(normOf(grads.flatMap((layer) => Object.values(layer))));
      lr.push(rate);
      ({ params, state } = optimize(spec, state, params, clip ? clipGradients(grads, clip).grads : grads, rate));
      loss.push(problem.at(params).loss);
      if (problem.isVector) w.push(...params[0]!.w!.data);
      else after[k + 1] = named(params);
    }
    const rows = problem.isVector ? { w: tensor([steps, w.length / steps], w) } : { params: after };
    return { loss, gradNorm, lr, ...rows };
  },
};
