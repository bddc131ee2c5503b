import { EngineError, ensure } from '../../core/engineError.ts';
import { type Tensor, zeros } from '../../core/tensor.ts';
import type { Layer } from '../layer.ts';

/** A table with one learned row of `size` numbers for each of `vocabulary` symbols. */
export interface EmbeddingSpec {
  readonly kind: 'embedding';
  readonly vocabulary: number;
  readonly size: number;
}

/** The largest vocabulary and the longest row. */
export const MAX_VOCABULARY = 2 ** 20;
export const MAX_ROW = 65_536;

function checkIndices({ data }: Tensor, vocabulary: number): void {
  for (const at of data)
    if (!(Number.isInteger(at) && at >= 0 && at < vocabulary))
      throw new EngineError(
        `The embedding has rows 0 to ${vocabulary - 1}, but its input asks for row ${at}. Give whole numbers in that range.`,
      );
}

/**
 * y[n,…,d] = W[x[n,…], d]: x [N, …] holds whole numbers, W [vocabulary, size], y [N, …, size]. The blame of a row is the
 * sum over all places that asked for it; x gets none (it is a choice, not a quantity), so dx is 0. Source: Bengio,
 * Ducharme, Vincent and Jauvin 2003.
 */
export const embedding: Layer<EmbeddingSpec> = {
  kind: 'embedding',

  outputShape({ vocabulary, size }, input, where) {
    ensure(
      Number.isInteger(vocabulary) && vocabulary >= 1 && vocabulary <= MAX_VOCABULARY,
      () => `${where} has a vocabulary of ${vocabulary}. Give a whole number from 1 to ${MAX_VOCABULARY}.`,
    );
    ensure(
      Number.isInteger(size) && size >= 1 && size <= MAX_ROW,
      () => `${where} has rows of ${size} numbers. Give a whole number from 1 to ${MAX_ROW}.`,
    );
    return [...input, size];
  },

  parameters: ({ vocabulary, size }) => ({
    W: { shape: [vocabulary, size], fanIn: vocabulary, fanOut: size, start: 'draw' },
  }),

  forward({ vocabulary, size }, { W }, x) {
    checkIndices(x, vocabulary);
    const y = zeros([...x.shape, size]);
    x.data.forEach((row, place) => {
      y.data.set(W!.data.subarray(row * size, (row + 1) * size), place * size);
    });
    return { y, saves: {} };
  },

  backward({ vocabulary, size }, _params, { x }, dy) {
    const dW = zeros([vocabulary, size]);
    const asked = new Uint8Array(vocabulary);
    x.data.forEach((row, place) => {
      for (let d = 0; d < size; d++) {
        const blame = dy.data[place * size + d]!;
        dW.data[row * size + d] = asked[row] ? dW.data[row * size + d]! + blame : blame;
      }
      asked[row] = 1;
    });
    return { dx: zeros(x.shape), grads: { W: dW } };
  },
};
