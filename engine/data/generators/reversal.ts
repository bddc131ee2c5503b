import { zeros } from '../../core/tensor.ts';
import { oneHot } from '../oneHot.ts';
import { defineGenerator, samplesRule } from './defineGenerator.ts';
import { symbolNames } from './firstSymbol.ts';

/** What stands in the inputs after the word, and in the targets before the answer. */
const BLANK = '·';

/**
 * A word of random symbols, then as many blanks, one-hot `[n, 2·length, symbols + 1]`; while it reads the blanks, the
 * network shall write the word backwards. Targets `[n, 2·length]`: blanks, then the reversed word. Symbol 0 is the blank.
 * Of the kind of the copy task of Graves, Wayne and Danihelka 2014.
 */
export const reversal = defineGenerator({
  name: 'reversal',
  about: 'write a word backwards',
  task: 'sequence',
  options: {
    samples: samplesRule(500),
    length: { about: 'symbols per word', default: 5, min: 1, max: 50, integer: true },
    symbols: { about: 'how many symbols there are besides the blank', default: 4, min: 2, max: 26, integer: true },
  },
  build(rng, { samples, length, symbols }) {
    const numbers = zeros([samples, 2 * length]);
    const targets = zeros([samples, 2 * length]);
    for (let i = 0; i < samples; i++)
      for (let t = 0; t < length; t++) {
        const symbol = 1 + rng.int(symbols);
        numbers.data[i * 2 * length + t] = symbol;
        targets.data[i * 2 * length + 2 * length - 1 - t] = symbol;
      }
    const names = [BLANK, ...symbolNames(symbols)];
    return { inputs: oneHot(numbers, symbols + 1), targets, labels: names, featureNames: names };
  },
});
