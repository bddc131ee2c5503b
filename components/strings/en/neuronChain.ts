/** Words of the figure about one neuron at the end of a chain. */
export const neuronChain = {
  kicker: (number: string) => `Figure ${number} · One-neuron chain`,
  title: 'Nudge one weight and follow it to the cost',
  stations: {
    input: 'comes in',
    weight: 'weight',
    z: 'weighted sum',
    a: 'activation',
    cost: 'cost',
    desired: 'desired',
  },
  moved: (by: string) => `moves by ${by}`,
  hidden: '?',
  picture: (z: string, a: string, cost: string, desired: string) =>
    `Four stations in a row: the weight, the weighted sum z, which is ${z}, the activation a, which is ${a}, and the cost, which is ${cost} because ${desired} was desired. Under each arrow stands the slope of that step.`,
  factorsHidden: 'The slopes are covered until you have guessed.',
  factorsAre: (zw: string, az: string, ca: string) => `The slopes are ${zw}, ${az} and ${ca}.`,
  predict: {
    question: 'How large is the blame ∂C₀/∂w of the weight, and what is its sign? Roughly is good enough.',
    why: 'The three slopes under the arrows multiply to it.',
    skip: 'Show it without a guess',
    again: 'Cover the slopes again',
    said: (guess: string, truth: string) => `You said ${guess}; it is ${truth}.`,
    seen: (truth: string) => `The blame is ${truth}.`,
    zero: 'Here nothing that the weight does reaches the cost.',
    sign: 'The sign is the other way round: ask first whether the neuron says too much or too little, then whether a larger weight makes it say more.',
    close: 'Sign and size are right.',
    large: (times: string) => `The sign is right; the size is ${times} times too large.`,
    small: (times: string) => `The sign is right; the size should be ${times} times as large.`,
  },
  product: 'The product',
  bias: 'Blame of the bias',
  promised: 'The blame promises',
  happened: 'The cost really changes by',
  say: (a: string, desired: string, cost: string) =>
    `The neuron says ${a} and should say ${desired}. The cost is ${cost}.`,
  test: (nudge: string, promised: string, happened: string) =>
    `A nudge of w by ${nudge} promises a change of ${promised}; the cost really changes by ${happened}.`,
  asks: {
    up: 'The blame is negative: a larger weight lowers the cost.',
    down: 'The blame is positive: a smaller weight lowers the cost.',
    none: 'The blame is zero: for the moment this weight cannot help.',
  },
  curve: (weight: string, cost: string) =>
    `The cost as a curve over the weight. At the weight ${weight} it is ${cost}; a dashed line has the slope there, and a second mark stands at the nudged weight.`,
  axis: { weight: 'weight w', cost: 'cost C₀' },
  key: { curve: 'cost', slope: 'what the blame promises', nudged: 'after the nudge' },
  knobs: {
    heading: 'Turn the knobs',
    input: 'Comes in, a′',
    weight: 'Weight w',
    bias: 'Bias b',
    desired: 'Desired y',
    nudge: 'Nudge of w',
    activation: 'Activation',
  },
  activations: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', identity: 'identity' },
  table: {
    heading: 'The promise and what happens, for smaller and smaller nudges',
    nudge: 'Nudge',
    promised: 'Promised',
    happened: 'Happened',
    ratio: 'Happened / promised',
  },
  caption:
    'The blame is a promise about very small nudges. For a large one the curve bends away from its slope; ten times smaller, and the promise is ten times better. Set what comes in to 0: the path is cut, and the blame is gone.',
} as const;
