/** Words of the softmax mixer. */
export const softmaxMixer = {
  kicker: (number: string) => `Figure ${number} · Mixer`,
  title: 'Mix five scores into one distribution',
  heading: 'Scores and outputs of the five classes',
  names: ['cat', 'dog', 'fox', 'hen', 'owl'],
  head: ['class', 'score', 'output'],
  sum: 'sum',
  softmax: (best: string, p: string, sum: string) =>
    `Softmax: the ${best} gets the largest share, ${p}. All five add up to ${sum}; what one gains, the others lose.`,
  sigmoids: (best: string, p: string, sum: string) =>
    `Five sigmoids: the ${best} gets the largest output, ${p}. Together they are ${sum}; each is a yes or no of its own, and none takes from another.`,
  scores: 'Scores',
  knobs: 'Knobs',
  temperature: 'Temperature T',
  shift: 'Add to every score',
  mode: 'Output layer',
  modes: { softmax: 'one softmax: exactly one class is true', sigmoids: 'five sigmoids: any number may be true' },
  caption:
    'Add 100 to every score: softmax does not notice, because only differences count. The sigmoids do. A low temperature gives nearly everything to the largest score, a high one makes all alike; the order never changes.',
} as const;
