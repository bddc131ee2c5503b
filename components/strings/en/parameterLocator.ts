/** Words of the figure that says what a parameter number stands for. */
export const parameterLocator = {
  kicker: (number: string) => `Figure ${number} · Parameter locator`,
  title: 'Which parameter has this number?',
  index: 'Parameter number',
  slider: 'Parameter number, from the first to the last',
  network: 'Network',
  order: 'Counted',
  orders: {
    layers: 'layer by layer',
    weightsFirst: 'weights first, then biases',
    biasFirst: 'unit by unit, bias first',
  },
  last: 'The last one',
  layer: (layer: number, layers: number) => (layer === layers ? 'the output layer' : `hidden layer ${layer}`),
  bias: (index: string, unit: number, layer: string) => `Number ${index} is a bias: that of unit ${unit} of ${layer}.`,
  weight: (index: string, from: string, unit: number, layer: string) =>
    `Number ${index} is a weight: it leads from ${from} to unit ${unit} of ${layer}.`,
  input: (input: number) => `input ${input}`,
  pixel: (input: number, row: number, column: number) => `input ${input} (the pixel in row ${row}, column ${column})`,
  before: (unit: number, layer: string) => `unit ${unit} of ${layer}`,
  how: {
    biases: (index: string, first: string, offset: string, unit: number) =>
      `Its block starts at ${first}. ${index} − ${first} = ${offset}, and counting starts at 0: unit ${unit}.`,
    weights: (index: string, first: string, offset: string, units: number, row: string, rest: number) =>
      `Its block starts at ${first}. ${index} − ${first} = ${offset} = ${units} × ${row} + ${rest}: after ${units} whole units of ${row}, place ${rest}.`,
  },
  block: { weights: 'weights', biases: 'biases', units: 'biases and weights' },
  head: { block: 'Block', from: 'from', to: 'to', count: 'how many' },
  blockName: (layer: number, kind: string) => `Layer ${layer}, ${kind}`,
  picture: (sentence: string) => `The network, its layers as columns. ${sentence}`,
  strip: (index: string, last: string) => `All parameters in a row, from 0 to ${last}; a mark stands at ${index}.`,
  trouble: (index: string, last: string) =>
    `This network has no parameter ${index}. Type a whole number from 0 to ${last}; the last one is kept.`,
  total: 'all together',
  caption:
    'The strip is to scale: all biases of this network together are hardly wider than a line, and still the last number is one of them. Which number a parameter has is a convention. Count a bias before its weights, and the last place belongs to a weight.',
} as const;
