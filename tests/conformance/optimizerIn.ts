import type { ClipSpec } from '#engine/optim/clip.ts';
import type { ScheduleSpec } from '#engine/optim/schedule.ts';
import { OPTIMIZERS, type OptimizerName, type OptimizerSpec } from '#engine/optim/table.ts';
import { type Config, unsupported } from './adapter.ts';
import { numberIn, wordIn } from './readInputs.ts';

/** Names of the format and of the engine, where they are numbers or truth values. */
const SETTINGS: Readonly<Record<string, string>> = {
  momentum: 'momentum',
  dampening: 'dampening',
  nesterov: 'nesterov',
  eps: 'eps',
  epsilon: 'eps',
  initialAccumulator: 'initialAccumulator',
  lrDecay: 'rateDecay',
  rho: 'rho',
  centered: 'centered',
  amsgrad: 'amsgrad',
};

/** The optimizer that a config means. */
export function optimizerIn(config: Config): OptimizerSpec {
  const name = wordIn(config, 'optimizer');
  if (!Object.hasOwn(OPTIMIZERS, name)) return unsupported(`There is no optimizer "${name}".`);
  const convention = wordIn(config, 'convention', 'torch');
  if (convention !== 'torch' && convention !== 'keras') return unsupported(`There is no convention "${convention}".`);
  const given = Object.entries(SETTINGS).flatMap(([key, setting]) => {
    const value = config[key];
    return typeof value === 'number' || typeof value === 'boolean' ? [[setting, Number(value)]] : [];
  });
  const [beta1, beta2] = (config.betas as [number, number] | undefined) ?? [];
  const betas = beta1 === undefined ? {} : { beta1, beta2: beta2! };
  return {
    name: name as OptimizerName,
    rate: numberIn(config, 'lr'),
    convention,
    settings: { ...Object.fromEntries(given), ...betas },
    weightDecay: numberIn(config, 'weightDecay', 0),
  };
}

/** The learning-rate schedule that a record of the format means. */
export function scheduleIn(schedule: Config): ScheduleSpec {
  const number = (name: string, otherwise?: number) => numberIn(schedule, name, otherwise);
  switch (schedule.type) {
    case 'constant':
      return { kind: 'constant' };
    case 'step':
      return { kind: 'step', stepSize: number('stepSize'), gamma: number('gamma') };
    case 'multistep':
      return { kind: 'multistep', milestones: schedule.milestones as number[], gamma: number('gamma') };
    case 'exponential':
      return { kind: 'exponential', gamma: number('gamma') };
    case 'cosine':
      return { kind: 'cosine', steps: number('tMax'), least: number('lrMin', 0) };
    case 'linear_warmup':
      return { kind: 'linearWarmup', warmup: number('warmupSteps'), startFactor: number('startFactor') };
    case 'warmup_cosine':
      return {
        kind: 'warmupCosine',
        warmup: number('warmupSteps'),
        steps: number('totalSteps'),
        least: number('lrMin', 0),
      };
    case 'inverse_time':
      return { kind: 'inverseTime', decay: number('rate'), decaySteps: number('decaySteps') };
    case 'polynomial':
      return { kind: 'polynomial', steps: number('totalSteps'), end: number('lrEnd', 0), power: number('power', 1) };
    default:
      return unsupported(`There is no schedule "${String(schedule.type)}".`);
  }
}

/** The clipping that a record of the format means. */
export function clipIn(clip: Config): ClipSpec {
  const max = numberIn(clip, 'max');
  switch (clip.type) {
    case 'value':
      return { kind: 'value', max };
    case 'norm':
      return { kind: 'norm', max, epsilon: numberIn(clip, 'epsilon', 1e-6) };
    case 'global_norm':
      return { kind: 'globalNorm', max };
    case 'norm_per_variable':
      return { kind: 'normPerTensor', max };
    default:
      return unsupported(`There is no clipping "${String(clip.type)}".`);
  }
}
