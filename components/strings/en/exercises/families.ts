import type { Sentences } from './values.ts';

/** Title and introduction of every family. */
export const families = {
  chainRule: {
    title: ({ weight }) => `The gradient of ${weight}`,
    intro: ({ weight, activation }) =>
      `A 2-2-2 network with ${activation} units, its forward pass done. Work out ∂E/∂${weight} factor by factor, with E = Σ ½(t − out)².`,
  },
  backpropStep: {
    title: 'One full step of backpropagation',
    intro: ({ activation }) =>
      `A 2-2-2 network with ${activation} units; E = Σ ½(t − out)². Go forward, collect the blame backward with the weights as they are, then update all eight weights. The biases stay as they are.`,
  },
  oneNeuronChain: {
    title: 'One neuron after another',
    intro: ({ length, activation }) =>
      `A chain of ${length} ${activation} unit${length === 1 ? '' : 's'} with the cost C = (a − y)² of the last one. Go forward, then back: no sums, the chain rule alone.`,
  },
  recoverWeights: {
    title: ({ first, second }) => `Recover ${first} and ${second}`,
    intro: ({ first, second }) =>
      `A document prints these numbers of a 2-2-2 sigmoid network, but not ${first} and ${second}. They can be had from what is printed.`,
  },
  misprint: {
    title: 'The digit that cannot be',
    intro: ({ lines }) =>
      `These ${lines} lines of a calculation were printed, and one of them is impossible. Find it, say what happened to it, and put it right.`,
  },
} as const satisfies Sentences;
