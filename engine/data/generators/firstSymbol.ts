import { zeros } from '../../core/tensor.ts';
import { oneHot } from '../oneHot.ts';
import { defineGenerator, samplesRule } from './defineGenerator.ts';

/** Names of symbols: `a`, `b`, `c`, … The first `count` letters of the alphabet. */
export const symbolNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i));

/**
 * Sequences of random symbols, one-hot `[n, T, symbols]`, whose target is the first symbol: the longer the sequence, the
 * longer a recurrent network must remember. Source of the task: Hochreiter and Schmidhuber 1997, section 5.
 */
export const firstSymbol = defineGenerator({
  name: 'firstSymbol',
  about: 'recall the first symbol of a sequence',
  task: 'sequence',
  options: {
    samples: samplesRule(500),
    length: { about: 'symbols per sequence', default: 10, min: 2, max: 100, integer: true },
    symbols: { about: 'how many symbols there are', default: 4, min: 2, max: 26, integer: true },
  },
  build(rng, { samples, length, symbols }) {
    const numbers = zeros([samples, length]);
    const targets = zeros([samples]);
    for (let i = 0; i < samples; i++)
      for (let t = 0; t < length; t++) {
        const symbol = t === 0 ? i % symbols : rng.int(symbols);
        numbers.data[i * length + t] = symbol;
        if (t === 0) targets.data[i] = symbol;
      }
    const names = symbolNames(symbols);
    return { inputs: oneHot(numbers, symbols), targets, labels: names, featureNames: names };
  },
});
