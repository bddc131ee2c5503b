/** Words of the figure that runs many updates. */
export const runIt = {
  kicker: (number: string) => `Figure ${number} · Long run`,
  title: 'Run it ten thousand times',
  run: {
    start: 'Run',
    again: 'Run again',
    pause: 'Pause',
    resume: 'Continue',
    cancel: 'Cancel',
    state: {
      idle: (n: string) => `${n} updates computed`,
      sampled: 'Computed beforehand at some moments; run it to have them all',
      running: (n: string) => `Running: ${n} updates so far`,
      paused: (n: string) => `Paused after ${n} updates`,
    },
  },
  picture: (n: string, error: string, outputs: string) =>
    `Two curves over the number of updates, on logarithmic axes. After ${n} updates the error is ${error}, and the outputs are ${outputs}.`,
  axis: {
    updates: 'updates made',
    error: 'total error E',
    outputs: 'outputs',
    target: (k: number, value: string) => `target o${k} ${value}`,
    output: (k: number) => `o${k}`,
  },
  key: {
    error: 'error',
    output: 'outputs',
    target: 'targets',
    before: 'the run before',
    scale: (low: string, high: string) => `error axis from ${low} to ${high}`,
  },
  slider: 'Number of updates',
  sliderAt: (n: string, error: string) => `after ${n}, error ${error}`,
  exact: 'Go to update',
  say: (n: string, error: string, outputs: string) =>
    `After ${n} the error is ${error}, and the outputs are ${outputs}.`,
  updates: (n: string) => (n === '0' ? 'no update' : n === '1' ? '1 update' : `${n} updates`),
  and: ' and ',
  knobs: {
    heading: 'Settings',
    rate: 'Learning rate',
    order: 'Hidden gradients use',
    biases: 'Biases',
    activation: 'Activation',
    fixed: 'The run above was made with these settings; to change them, this page needs script.',
  },
  choices: {
    activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', identity: 'identity' },
    order: { original: 'original weights', onTheWay: 'weights updated on the way' },
    biases: { frozen: 'stay as they are', trained: 'one for each neuron', shared: 'one for each layer' },
  },
  open: (updates: string) => `Open this moment in the microscope (${updates})`,
  openNot: 'Too large for the microscope: it shows weights up to a million.',
  parameters: 'Parameters at this moment',
  table: { heading: 'The curve as a table', n: 'Updates', error: 'Error' },
  caption:
    'On these axes the way to the right gets ten times longer with each mark, and the gain from mark to mark stays about the same. The outputs creep to their targets and never arrive.',
  trouble: {
    diverged: (n: string, what: string) =>
      `After ${n} the error is ${what}: each step overshot and the numbers outgrew what a computer can hold. Lower the learning rate and run it again.`,
    infinite: 'infinite',
    undefined: 'not a number any more',
    noMoment: (n: string, most: string) => `There is no update ${n} in this run. Choose one from 0 to ${most}.`,
  },
} as const;
