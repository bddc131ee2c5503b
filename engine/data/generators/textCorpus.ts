import { ensure } from '../../core/engineError.ts';
import { tensor, zeros } from '../../core/tensor.ts';
import { defineGenerator, samplesRule } from './defineGenerator.ts';

/** A short text written for this course, for character models: small letters, spaces and three signs. */
export const CORPUS = [
  'a neuron takes the numbers it is given, multiplies each by a weight, adds them up and adds a bias. ',
  'then it bends the sum a little, and the bent sum is all it says. ',
  'one neuron alone can draw one straight line. two layers of neurons can draw any shape you like. ',
  'the weights begin as small random numbers, so the first answer is a guess. ',
  'we measure how wrong the guess is and call the measure the loss. ',
  'for every weight we ask one question: if this weight grew a little, would the loss grow or shrink? ',
  'the answer is a slope, and the slopes of all weights together are the gradient. ',
  'we take a small step against the gradient, and the loss shrinks a little. ',
  'we ask again and step again, one weight at a time, until the guess is good. ',
  'a step too small wastes the day, and a step too large jumps over the valley. ',
  'the slope of a deep weight is a product of the slopes above it, so it is found from the end to the beginning. ',
  'this is called backpropagation, and it is the chain rule, carried out in a clever order. ',
  'a network that reads letters keeps a small memory. each new letter changes the memory, and the memory guesses the next letter. ',
  'at first it writes nonsense. then it learns where the spaces go, then short words, then longer ones. ',
  'it does not know what it says. it only knows which letter is likely to come next.',
].join('');

/**
 * The symbols of a text, sorted, and the text as their numbers.
 * @throws EngineError for a letter that the alphabet lacks.
 */
export function encodeText(text: string): {
  readonly vocabulary: readonly string[];
  readonly numbers: readonly number[];
} {
  const letters = [...text];
  ensure(letters.length >= 2, 'A text needs at least two characters, so that one can be guessed from the other.');
  const vocabulary = [...new Set(letters)].sort();
  const at = new Map(vocabulary.map((letter, i) => [letter, i]));
  return { vocabulary, numbers: letters.map((letter) => at.get(letter)!) };
}

/**
 * Windows cut from the corpus at random places: inputs `[n, length]` of symbol numbers, targets the same one character
 * later. Ours; characters as in Karpathy 2015, "The Unreasonable Effectiveness of Recurrent Neural Networks".
 */
export const textCorpus = defineGenerator({
  name: 'textCorpus',
  about: 'guess the next letter of a short text',
  task: 'sequence',
  options: {
    samples: samplesRule(200),
    length: { about: 'characters per window', default: 25, min: 1, max: 200, integer: true },
  },
  build(rng, { samples, length }) {
    const { vocabulary, numbers } = encodeText(CORPUS);
    const targets = zeros([samples, length]);
    const inputs = Array.from({ length: samples }, (_, i) => {
      const start = rng.int(numbers.length - length);
      targets.data.set(numbers.slice(start + 1, start + 1 + length), i * length);
      return numbers.slice(start, start + length);
    }).flat();
    return { inputs: tensor([samples, length], inputs), targets, labels: vocabulary, featureNames: vocabulary };
  },
});
