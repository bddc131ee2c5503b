/** Words of the figure "Old or new weights?". */
export const updateOrder = {
  kicker: (number: string) => `Figure ${number} · Detective work`,
  title: 'Find the order in which the deck really worked',
  question: (printed: string) =>
    `The deck’s rule says: original weights. After one update it prints an error of ${printed}. What did its author really do?`,
  guesses: {
    asRuled: 'exactly what the rule says',
    rounded: 'what the rule says, with a rounding error',
    slipped: 'use weights that were already updated',
    biases: 'train the biases as well',
  },
  verdict: {
    search: (guess: string) => `You said: ${guess}. Now look for the printed number in the table.`,
    found: (guess: string, truth: string) => `You said: ${guess}. The digits say: ${truth}.`,
  },
  why: 'Only one of the six ways of working gives the printed digits, all nine of them. A rounding error would not.',
  grid: {
    heading: (printed: string) => `Error after one update, six ways of working; in print: ${printed}`,
    orders: { original: 'hidden gradients from the original weights', onTheWay: 'from weights updated on the way' },
    biases: { frozen: 'biases frozen', trained: 'one bias per neuron', shared: 'one bias per layer' },
    untried: 'try it',
    same: 'the printed number',
    digits: (n: number) => (n === 0 ? 'no digit agrees' : n === 1 ? '1 digit agrees' : `${n} digits agree`),
  },
  stages: ['Deltas of the outputs', 'New w5 to w8', 'Blame of h1 and h2', 'New w1 to w4', 'The error again'],
  transport: {
    first: 'First step',
    back: 'Back',
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    last: 'Last step',
    slider: 'Step of the update',
    at: (n: number, all: number) => `Step ${n} of ${all}`,
  },
  picture: (order: string, biases: string, error: string) =>
    `One update with ${order}, ${biases}. Deltas of the outputs, old and new output weights, the blame of the hidden units, new hidden weights. The error afterwards is ${error}.`,
  key: {
    used: 'the weight that the hidden blame uses',
    unused: 'not used',
    blame: 'blame flows back',
  },
  inPrint: (printed: string) => `print ${printed}`,
  say: [
    (d1: string, d2: string) => `The deltas of the outputs are ${d1} and ${d2}. They do not depend on the order.`,
    (old: string, fresh: string) =>
      `Each output weight gets its new value. w5, for example, goes from ${old} to ${fresh}.`,
    (which: string, w5: string, w7: string, blame: string) =>
      `The blame goes back to h1 through the ${which} weights: w5 = ${w5} and w7 = ${w7} make it ${blame}.`,
    (old: string, fresh: string) =>
      `With that blame w1 goes from ${old} to ${fresh}; w2, w3 and w4 follow in the same way.`,
    (before: string, after: string, printed: string) =>
      `Forward once more: the error falls from ${before} to ${after}. In print: ${printed}.`,
  ],
  which: { original: 'original', onTheWay: 'updated' },
  table: {
    heading: 'All numbers of this update',
    quantity: 'Quantity',
    old: 'Old',
    fresh: 'New',
    used: 'Used for the blame of h1, h2',
    blame: 'Blame',
  },
  caption:
    'The blame of a hidden unit contains output weights. Whoever writes the new ones down first has two values for each of them, and must choose.',
} as const;
