import { ensure } from '../../core/engineError.ts';
import { ensureShape, mapTensor, type Tensor, zeros } from '../../core/tensor.ts';
import type { Context, Forward, Layer, Tensors } from '../layer.ts';

/** Drops each number with probability `rate` while training; `form` is `inverted` unless said otherwise. */
export interface DropoutSpec {
  readonly kind: 'dropout';
  /** The probability of dropping, 0 ≤ rate < 1. */
  readonly rate: number;
  /** `inverted`: training divides by 1 − rate, use changes nothing. `classic` (2014): use multiplies by 1 − rate instead. */
  readonly form?: 'inverted' | 'classic';
}

function maskFor(rate: number, x: Tensor, { rng }: Context, state?: Tensors): Tensor {
  if (state?.mask) {
    ensureShape('The dropout mask', state.mask, x.shape);
    return state.mask;
  }
  ensure(
    rng !== undefined,
    'Dropout needs a seeded generator to draw its mask while training. Give one, or give the mask.',
  );
  const mask = zeros(x.shape);
  for (let i = 0; i < mask.data.length; i++) mask.data[i] = rng.uniform() < rate ? 0 : 1;
  return mask;
}

/**
 * y = x·m / (1 − rate) with a mask m of 0 (dropped) and 1 (kept): given as state `mask`, or drawn and saved.
 * Source: Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, "Dropout", 2014 (there the classic form).
 */
export const dropout: Layer<DropoutSpec> = {
  kind: 'dropout',

  outputShape({ rate, form = 'inverted' }, input, where) {
    ensure(
      typeof rate === 'number' && rate >= 0 && rate < 1,
      () => `${where} has rate ${rate}. It is the probability of dropping: give a number from 0 up to, but not, 1.`,
    );
    ensure(
      form === 'inverted' || form === 'classic',
      () => `${where} has the form ${JSON.stringify(form)}. Choose inverted or classic.`,
    );
    return input;
  },

  parameters: () => ({}),

  forward({ rate, form = 'inverted' }, _params, x, context, state): Forward {
    const keep = 1 - rate;
    if (!context.training) return { y: form === 'classic' ? mapTensor(x, (v) => v * keep) : x, saves: {} };
    const mask = maskFor(rate, x, context, state);
    const kept = mapTensor(x, (v, i) => v * mask.data[i]!);
    return { y: form === 'classic' ? kept : mapTensor(kept, (v) => v / keep), saves: { mask }, draws: { mask } };
  },

  backward({ rate, form = 'inverted' }, _params, { saves: { mask } }, dy) {
    const keep = 1 - rate;
    if (!mask) return { dx: form === 'classic' ? mapTensor(dy, (v) => v * keep) : dy, grads: {} };
    const kept = mapTensor(dy, (v, i) => v * mask.data[i]!);
    return { dx: form === 'classic' ? kept : mapTensor(kept, (v) => v / keep), grads: {} };
  },
};
