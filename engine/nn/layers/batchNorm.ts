import { ensure } from '../../core/engineError.ts';
import { ensureShape, filled, type Shape, type Tensor, zeros } from '../../core/tensor.ts';
import type { ActivationSpec } from '../../functions/activation/table.ts';
import type { Layer, Tensors } from '../layer.ts';
import { type Grouping, normalise, scaleBlames, statisticsOf, throughScaling, throughStatistics } from './normalise.ts';

/** Normalises each channel over the batch (and over the places of an image), then scales and shifts it. */
export interface BatchNormSpec {
  readonly kind: 'batchNorm';
  /** Added to the variance under the root: 1e-5 (torch) or 1e-3 (keras) unless said otherwise. */
  readonly eps?: number;
  /** torch: the share of the new statistic, 0.1. keras: the share of the old one, 0.99. */
  readonly momentum?: number;
  /** torch keeps the unbiased batch variance, keras the biased one. Both normalise with the biased one. */
  readonly convention?: 'torch' | 'keras';
  readonly activation?: ActivationSpec;
}

/** Every setting decided; `fresh` is the share of the new statistic in a running one, `unbiased` which variance it keeps. */
export function batchNormSettings({ convention = 'torch', eps, momentum }: BatchNormSpec) {
  const torch = convention === 'torch';
  return {
    eps: eps ?? (torch ? 1e-5 : 1e-3),
    fresh: torch ? (momentum ?? 0.1) : 1 - (momentum ?? 0.99),
    unbiased: torch,
  };
}

/** The numbers of a channel of x [N, C, …], example by example, place by place. */
export function channelGrouping([batch, channels, ...places]: Shape): Grouping {
  const area = places.reduce((size, n) => size * n, 1);
  return {
    groups: channels!,
    size: batch! * area,
    blocks: batch!,
    length: area,
    start: (channel, n) => (n * channels! + channel) * area,
    scaleAt: (channel) => channel,
  };
}

const blend = (old: Tensor, now: Tensor, fresh: number, factor: number): Tensor => ({
  shape: old.shape,
  data: old.data.map((value, c) => (1 - fresh) * value + fresh * (now.data[c]! * factor)),
});

const start = (channels: number) => ({ runningMean: zeros([channels]), runningVar: filled([channels], 1) });

/**
 * y = γ·(x − mean)/√(variance + ε) + β for x [N, C] or [N, C, …], γ and β [C]. In training mean and variance are those of
 * the batch, and the running ones (state `runningMean`, `runningVar`) move towards them; in use the running ones serve.
 * Saves `mean`, `variance` (biased), `std`, `xhat`. Source: Ioffe and Szegedy, "Batch normalization", 2015.
 */
export const batchNorm: Layer<BatchNormSpec> = {
  kind: 'batchNorm',

  outputShape(spec, input, where) {
    const { convention = 'torch', momentum = 0.5 } = spec;
    const { eps } = batchNormSettings(spec);
    ensure(
      convention === 'torch' || convention === 'keras',
      () => `${where} has the convention ${JSON.stringify(convention)}. Choose torch or keras.`,
    );
    ensure(
      Number.isFinite(eps) && eps >= 0,
      () => `${where} has eps ${eps}. Give a small number from 0 up, e.g. 1e-5.`,
    );
    ensure(momentum >= 0 && momentum <= 1, () => `${where} has momentum ${momentum}. Give a number from 0 to 1.`);
    ensure(
      input.length >= 1,
      () => `${where} needs channels, but its input is a single number. Put a reshape before it.`,
    );
    return input;
  },

  parameters(_spec, [channels]) {
    const fan = { shape: [channels!], fanIn: 1, fanOut: 1 };
    return { gamma: { ...fan, start: 'ones' }, beta: { ...fan, start: 'zeros' } };
  },

  state: (_spec, [channels]) => start(channels!),

  forward(spec, { gamma, beta }, x, { training }, state) {
    const { eps, fresh, unbiased } = batchNormSettings(spec);
    const group = channelGrouping(x.shape);
    const { runningMean, runningVar } = { ...start(group.groups), ...state } as ReturnType<typeof start>;
    ensureShape('The running mean', runningMean, [group.groups]);
    ensureShape('The running variance', runningVar, [group.groups]);
    if (!training) {
      const given = { mean: runningMean, variance: runningVar };
      const { y, ...made } = normalise(x, group, given, eps, gamma!, beta!);
      return { y, saves: { ...given, ...made } };
    }
    ensure(
      !unbiased || group.size > 1,
      'Batch normalisation needs at least two numbers per channel while training. Give a batch of two or more examples.',
    );
    const found = statisticsOf(x, group, [group.groups]);
    const { y, ...made } = normalise(x, group, found, eps, gamma!, beta!);
    const moved: Tensors = {
      runningMean: blend(runningMean, found.mean, fresh, 1),
      runningVar: blend(runningVar, found.variance, fresh, unbiased ? group.size / (group.size - 1) : 1),
    };
    return { y, saves: { ...found, ...made }, state: moved };
  },

  backward(_spec, { gamma }, { x, saves }, dy, { training }) {
    const group = channelGrouping(x.shape);
    const seen = { x, mean: saves.mean!, std: saves.std!, xhat: saves.xhat! };
    const { grads, dXhat } = scaleBlames(seen.xhat, dy, group, gamma!);
    if (!training) return { dx: throughScaling(seen, group, dXhat), grads, blames: { xhat: dXhat } };
    return { grads, ...throughStatistics(seen, group, dXhat) };
  },
};
