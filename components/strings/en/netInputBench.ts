/** Words of the net-input bench. */
export const netInputBench = {
  kicker: (number: string) => `Figure ${number} · Bench`,
  title: 'Build a net input, product by product',
  preset: 'Example',
  own: 'your own numbers',
  coding: { label: 'Output', binary: '0 or 1', bipolar: '−1 or 1' },
  input: (i: number) => `input ${i}`,
  weight: (i: number) => `weight ${i}`,
  bias: 'bias',
  table: {
    caption: 'Inputs, weights and their products',
    number: 'No.',
    input: 'input',
    weight: 'weight',
    product: 'product',
    constant: 'always 1',
    sum: 'net input',
    output: 'output',
  },
  add: 'Add an input',
  remove: 'Remove the last input',
  double: 'Double all weights and the bias',
  chart: (z: string, output: string) =>
    `The products stand one after another: each bar begins where the one before it ended. The last end is the net input ${z}; the output is ${output}.`,
  axis: 'running sum',
  boundary: 'fires to the right of 0',
  say: (terms: string, z: string, verdict: string) => `${terms} = ${z}. ${verdict}`,
  fires: (output: string) => `The net input is above zero, so the unit fires: its output is ${output}.`,
  silent: (output: string) => `The net input is below zero, so the unit stays silent: its output is ${output}.`,
  boundaryCase: (output: string) =>
    `The net input is exactly zero. This course fires above zero only, so the output is ${output}.`,
  key: { plus: 'a product above zero pushes to the right', minus: 'one below zero pulls to the left' },
  caption:
    'A large input with a weight of zero counts for nothing, and a weight can turn an input against the decision. Only the end of the last bar decides, and of that only the side of zero.',
} as const;
