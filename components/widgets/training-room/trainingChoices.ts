import type { InitSpec } from '#engine/functions/init/initializer.ts';
import type { ClipSpec } from '#engine/optim/clip.ts';
import type { ScheduleSpec } from '#engine/optim/schedule.ts';
import type { OptimizerName } from '#engine/optim/table.ts';

/** Starts of the weights that are offered. */
export const INITS = ['xavier', 'he', 'lecun', 'torch', 'normal', 'uniform', 'orthogonal', 'zeros'] as const;
export type InitKind = (typeof INITS)[number];

/** A start of one kind with usual numbers. */
export function initOf(kind: InitKind): InitSpec {
  if (kind === 'normal') return { kind, deviation: 0.5 };
  if (kind === 'uniform') return { kind, from: -0.5, to: 0.5 };
  return { kind };
}

/** Settings of each optimizer that are offered, with the numbers that it has when they are left out. */
export const SETTINGS: Readonly<Record<OptimizerName, Readonly<Record<string, number>>>> = {
  sgd: { momentum: 0, nesterov: 0 },
  adagrad: { eps: 1e-10 },
  rmsprop: { rho: 0.99, eps: 1e-8, momentum: 0, centered: 0 },
  adadelta: { rho: 0.9, eps: 1e-6 },
  adam: { beta1: 0.9, beta2: 0.999, eps: 1e-8, amsgrad: 0 },
  adamw: { beta1: 0.9, beta2: 0.999, eps: 1e-8, amsgrad: 0 },
};

/** Schedules that are offered; `none` keeps the rate. */
export const SCHEDULES = [
  'none',
  'step',
  'exponential',
  'cosine',
  'linearWarmup',
  'warmupCosine',
  'inverseTime',
  'polynomial',
] as const;
export type ScheduleKind = (typeof SCHEDULES)[number];

/** A schedule of one kind with usual numbers; nothing for a constant rate. */
export function scheduleOf(kind: ScheduleKind): ScheduleSpec | undefined {
  switch (kind) {
    case 'none':
      return undefined;
    case 'step':
      return { kind, stepSize: 500, gamma: 0.5 };
    case 'exponential':
      return { kind, gamma: 0.999 };
    case 'cosine':
      return { kind, steps: 2000 };
    case 'linearWarmup':
      return { kind, warmup: 200, startFactor: 0.1 };
    case 'warmupCosine':
      return { kind, warmup: 200, steps: 2000 };
    case 'inverseTime':
      return { kind, decay: 1, decaySteps: 500 };
    case 'polynomial':
      return { kind, steps: 2000, end: 0.0001, power: 2 };
  }
}

/** Ways of clipping that are offered. */
export const CLIPS = ['none', 'value', 'norm', 'normPerTensor'] as const;
export type ClipKind = (typeof CLIPS)[number];

/** A clipping of one kind; nothing for none. */
export const clipOf = (kind: ClipKind, max = 1): ClipSpec | undefined => (kind === 'none' ? undefined : { kind, max });
