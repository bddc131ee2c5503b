/** Words of the network builder. */
export const networkBuilder = {
  kicker: (number: string) => `Figure ${number} · Network builder`,
  title: 'Build a network and count what it must learn',
  layer: (k: number, last: number) => (k === 0 ? 'inputs' : k === last ? 'outputs' : `hidden ${k}`),
  units: (layer: string) => `units: ${layer}`,
  more: (layer: string) => `${layer}: one more`,
  fewer: (layer: string) => `${layer}: one fewer`,
  remove: (layer: string) => `remove ${layer}`,
  add: 'Add a hidden layer',
  preset: 'Network',
  own: 'your own',
  sum: (from: string, to: string, all: string) => `${from} × ${to} + ${to} = ${all}`,
  facts: { weights: 'weights', biases: 'biases', all: 'parameters' },
  picture: (sizes: string) =>
    `A dense network with ${sizes} units from left to right. Every unit is connected to every unit of the next layer. Of large layers only the first and the last three units are drawn.`,
  say: (sizes: string, weights: string, biases: string, all: string) =>
    `${sizes}: ${weights} weights + ${biases} biases = ${all} parameters.`,
  heaviest: (k: number, share: string) => `Layer ${k} holds ${share} % of them.`,
  kind: (hidden: number) =>
    hidden === 0
      ? 'No hidden layer: a single-layer network.'
      : hidden === 1
        ? 'One hidden layer: a multilayer perceptron.'
        : `${hidden} hidden layers: a deep network by the usual reading.`,
  key: { data: 'input, no bias', unit: 'unit with a bias', wire: 'connection with a weight' },
  table: {
    heading: 'The count as a table',
    layer: 'Layer',
    from: 'From',
    to: 'To',
    weights: 'Weights',
    biases: 'Biases',
    all: 'Sum',
  },
  caption:
    'Weights sit on connections, biases on units. Widen a hidden layer and two products grow; widen two neighbours and the product between them grows with the square.',
} as const;
