import type { Tensor } from '../core/tensor.ts';
import type { Tensors } from '../nn/layer.ts';

/** Which weights the hidden gradients see: the original ones, as the rule asks, or those updated on the way. */
export type WeightOrder = 'original' | 'onTheWay';

/** What happens to biases: each is trained, all stay as they are, or each layer has a single shared one. */
export type BiasRule = 'trained' | 'frozen' | 'shared';

/** True for the name of a bias: `b`, a recurrent layer's `b_ih` and `b_hh`, and those of layers inside blocks (`body2_b`). */
export const isBias = (name: string): boolean => /(^|_)b(_ih|_hh)?$/.test(name);

function newTensor(name: string, old: Tensor, grad: Tensor, rate: number, biases: BiasRule): Tensor {
  if (isBias(name) && biases === 'frozen') return old;
  if (isBias(name) && biases === 'shared') {
    let together = grad.data[0]!;
    for (let i = 1; i < grad.data.length; i++) together += grad.data[i]!;
    return { shape: old.shape, data: old.data.map((b) => b - rate * together) };
  }
  return { shape: old.shape, data: old.data.map((w, i) => w - rate * grad.data[i]!) };
}

/**
 * w⁺ = w − η ∂E/∂w for every parameter of one layer, with the bias rule; returns new tensors. Every tensor keeps its
 * shape. Source: Rumelhart, Hinton and Williams 1986.
 */
export const updateParams = (
  params: Tensors,
  grads: Tensors,
  { rate, biases }: { readonly rate: number; readonly biases: BiasRule },
): Tensors =>
  Object.fromEntries(
    Object.entries(params).map(([name, old]) => [name, newTensor(name, old, grads[name]!, rate, biases)]),
  );
