import { ensure } from '../../core/engineError.ts';
import { ensureShape, mapTensor } from '../../core/tensor.ts';
import { drawSlopes } from '../../functions/activation/rrelu.ts';
import type { Forward, Layer } from '../layer.ts';

/** A randomized ReLU: in training each slope below zero is drawn from [lower, upper), in use it is their mean. */
export interface RreluSpec {
  readonly kind: 'rrelu';
  /** 1/8 unless said otherwise. */
  readonly lower?: number;
  /** 1/3 unless said otherwise. */
  readonly upper?: number;
}

/**
 * y = x above zero, s·x at and below it. While training, a slope s for each number is given as state `slopes`, or drawn
 * and saved; in use s = (lower + upper)/2 (Xu, Wang, Chen and Li 2015).
 */
export const rrelu: Layer<RreluSpec> = {
  kind: 'rrelu',

  outputShape({ lower = 1 / 8, upper = 1 / 3 }, input, where) {
    ensure(
      Number.isFinite(lower) && Number.isFinite(upper) && lower <= upper,
      () => `${where} draws slopes from ${lower} to ${upper}. Give two finite numbers, the smaller one first.`,
    );
    return input;
  },

  parameters: () => ({}),

  forward({ lower = 1 / 8, upper = 1 / 3 }, _params, x, { training, rng }, state): Forward {
    if (!training) return { y: mapTensor(x, (v) => (v > 0 ? v : ((lower + upper) / 2) * v)), saves: {} };
    let slopes = state?.slopes;
    if (slopes) ensureShape('The slopes of a randomized ReLU', slopes, x.shape);
    else {
      ensure(
        rng !== undefined,
        'A randomized ReLU needs a seeded generator to draw its slopes while training. Give one, or give the slopes.',
      );
      slopes = { shape: x.shape, data: drawSlopes(rng, x.data.length, lower, upper) };
    }
    const { data } = slopes;
    return { y: mapTensor(x, (v, i) => (v > 0 ? v : data[i]! * v)), saves: { slopes }, draws: { slopes } };
  },

  backward({ lower = 1 / 8, upper = 1 / 3 }, _params, { x, saves: { slopes } }, dy) {
    const slopeAt = (i: number): number => (slopes ? slopes.data[i]! : (lower + upper) / 2);
    return { dx: mapTensor(dy, (blame, i) => (x.data[i]! > 0 ? blame : blame * slopeAt(i))), grads: {} };
  },
};
