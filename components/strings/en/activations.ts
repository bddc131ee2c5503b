/** How activations are called in figures. */
export const activations = {
  names: {
    step: 'step',
    identity: 'identity',
    sigmoid: 'sigmoid',
    bipolarSigmoid: 'bipolar sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    leakyRelu: 'leaky ReLU',
    softmax: 'softmax',
  },
  cards: {
    picture: (title: string, note: string) => `The ${title} over z from −4 to 4, with its slope. ${note}`,
    value: 'output',
    slope: 'slope',
  },
} as const;
