import { Rng } from '#engine/core/rng.ts';
import type { ActivationName } from '#engine/functions/activation/table.ts';
import { layerOf } from '#engine/nn/layers/table.ts';
import type { LayerSpec, ModelSpec } from '#engine/nn/spec.ts';

const SMOOTH: readonly ActivationName[] = ['identity', 'tanh', 'sigmoid', 'softplus', 'softmax'];
/** Those that may follow an image: softmax works on rows. */
const ON_IMAGES = SMOOTH.filter((name) => name !== 'softmax');
/** A large ε: with a tiny one a nearly constant row makes slopes that no difference quotient can follow. */
const EPS = 0.1;

/** Random choices for networks that are small enough to be judged number by number; all of them can be. */
export function randomSpec(seed: number): ModelSpec {
  const rng = Rng.fromSeed(seed);
  const from = <T>(all: readonly T[]): T => all[rng.int(all.length)]!;
  const upTo = (n: number): number => 1 + rng.int(n);
  const flip = (): boolean => rng.int(2) === 1;

  const recurrent = (): LayerSpec => {
    const plain = {
      units: upTo(2),
      bias: from(['two', 'one', 'none'] as const),
      output: from(['all', 'last'] as const),
      reverse: flip(),
    };
    const kind = from(['rnn', 'lstm', 'gru'] as const);
    return kind === 'gru' ? { kind, ...plain, reset: from(['after', 'before'] as const) } : { kind, ...plain };
  };

  const onImages = ([channels, height, width]: readonly number[], depth: number): LayerSpec => {
    const kernel = [upTo(Math.min(3, height!)), upTo(Math.min(3, width!))] as const;
    const padding = from(['valid', 'same', { top: 1, bottom: 0, left: 0, right: 1 }] as const);
    switch (rng.int(depth > 0 ? 9 : 7)) {
      case 0:
      case 1: {
        const groups = flip() ? channels! : 1;
        const stride = [upTo(2), upTo(2)] as const;
        const filters = groups * upTo(2);
        return { kind: 'conv2d', filters, kernel, stride, padding, groups, bias: flip(), activation: from(ON_IMAGES) };
      }
      case 2:
        return { kind: 'maxPool2d', kernel, stride: upTo(2), ceil: flip() };
      case 3:
        return { kind: 'avgPool2d', kernel, stride: upTo(2), countPadding: flip(), padding: 'valid', ceil: flip() };
      case 4:
        return { kind: 'batchNorm', eps: EPS, convention: from(['torch', 'keras'] as const) };
      case 5:
        return { kind: 'localResponseNorm', size: upTo(3), alpha: 0.4, k: 1, over: from(['mean', 'sum'] as const) };
      case 6:
        return flip() ? { kind: 'flatten' } : { kind: 'globalAveragePool2d' };
      case 7:
        return { kind: 'residual', body: [sameSize(channels!), sameSize(channels!)], activation: 'tanh' };
      default:
        return { kind: 'parallel', branches: [[sameSize(upTo(2))], flip() ? [] : [sameSize(1)]] };
    }
  };

  const sameSize = (filters: number): LayerSpec => ({
    kind: 'conv2d',
    filters,
    kernel: from([1, 3]),
    padding: 'same',
    activation: from(ON_IMAGES),
  });

  const onSequences = ([steps, width]: readonly number[]): LayerSpec => {
    switch (rng.int(6)) {
      case 0:
        return { kind: 'layerNorm', axes: upTo(2), eps: EPS };
      case 1:
        return { kind: 'dense', units: upTo(2), everyStep: true, activation: from(SMOOTH) };
      case 2:
        return { kind: 'reshape', shape: [1, steps!, width!] };
      default:
        return recurrent();
    }
  };

  const onRows = (): LayerSpec => {
    switch (rng.int(5)) {
      case 0:
        return { kind: 'batchNorm', eps: EPS, activation: 'tanh' };
      case 1:
        return { kind: 'dropout', rate: from([0, 0.3, 0.5]), form: from(['inverted', 'classic'] as const) };
      case 2:
        return { kind: 'repeat', times: upTo(2) };
      default:
        return { kind: 'dense', units: upTo(3), bias: flip(), activation: from(SMOOTH) };
    }
  };

  const input = from([[3], [upTo(3), 2], [2, 4, 3], [1, upTo(4), 4]]);
  const layers: LayerSpec[] = [];
  let shape: readonly number[] = input;
  for (let k = upTo(4); k > 0; k--) {
    const layer = shape.length === 3 ? onImages(shape, k) : shape.length === 2 ? onSequences(shape) : onRows();
    layers.push(layer);
    shape = layerOf(layer).outputShape(layer, shape, 'A random layer');
  }
  return { input, layers, loss: from(['halfSquares', 'meanSquares'] as const) };
}
