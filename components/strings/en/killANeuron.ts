const inputs = (active: number, all: number): string => `active for ${active} of ${all} inputs`;

/** Words of the figure "Kill a neuron". */
export const killANeuron = {
  kicker: (number: string) => `Figure ${number} · Experiment`,
  title: 'Kill a neuron with one step that is too long',
  picture: {
    fit: (seed: number) =>
      `Twelve points of seed ${seed}, and the outputs of the ReLU unit and of the leaky unit for their inputs at the moment at hand.`,
    loss: 'The loss of both units over the updates, with the moment at hand.',
  },
  axis: { x: 'input x', a: 'output a', n: 'updates made', loss: 'mean squared error' },
  key: { target: 'target', scale: 'losses beyond 2 leave the picture' },
  units: ['ReLU', 'leaky ReLU'],
  lines: ['weight w', 'bias b', 'loss', 'active inputs'],
  step: 'One update',
  begin: 'Back to the start',
  slider: 'Number of updates',
  update: (n: number) => `update ${n}`,
  now: 'Both units at this moment',
  knobs: 'Knobs',
  rate: 'Learning rate η',
  leak: 'Slope of the leak',
  seed: 'Points',
  seedIs: (seed: number) => `seed ${seed}`,
  after: (n: number) => (n === 0 ? 'At the start:' : n === 1 ? 'After 1 update:' : `After ${n} updates:`),
  dead: (since: number) =>
    `the ReLU is dead since update ${since}. Its pre-activation is below 0 for every input, so its slope is 0 everywhere and no update will ever move it again.`,
  alive: (active: number, all: number, loss: string) => `the ReLU is ${inputs(active, all)}, with loss ${loss}.`,
  leaky: (active: number, all: number, loss: string) => `The leaky unit is ${inputs(active, all)}, with loss ${loss}.`,
  table: 'Both runs as a table',
  head: ['updates', 'ReLU w', 'ReLU b', 'ReLU loss', 'leaky w', 'leaky b', 'leaky loss'],
  caption:
    'Both units start with the same weight and bias and see the same points. The first step is too long for both. The ReLU lands where its slope is 0 and stays. The leaky unit keeps a little slope and crawls back. Lower the rate and neither dies; raise it far enough and a leak does not help.',
} as const;
