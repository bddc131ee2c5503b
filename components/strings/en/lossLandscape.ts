/** Words of the loss landscape. */
export const lossLandscape = {
  kicker: (number: string) => `Figure ${number} · Loss landscape`,
  title: 'Cut through the loss of a real network',
  axis: ['along direction 1', 'along direction 2'],
  picture: (plane: string, n: number, a: string, b: string, below: string) =>
    `Contour map of the network's loss on a plane in the space of its parameters. ${plane} After ${n} update${n === 1 ? '' : 's'} the shadow of the training lies at (${a}, ${b}), where the loss is ${below}.`,
  key: { start: 'start', now: 'now', end: 'end of the training', contour: 'equal loss' },
  network: 'The network',
  about: (parameters: number, examples: number, updates: number, rate: string, seed: number) =>
    `2 inputs, 8 hidden units with tanh, 1 sigmoid output: ${parameters} parameters. ${examples} points of two half moons, cross-entropy, ${updates} full-batch updates with η = ${rate} (seed ${seed}).`,
  directions: 'The plane',
  look: 'Direction 1',
  looks: { random: 'random', journey: 'from start to end' },
  seed: 'Seed',
  other: 'Other random directions',
  here: (n: number, loss: string, below: string) =>
    `After ${n} update${n === 1 ? '' : 's'} the loss is ${loss}. At its shadow on the plane the loss is ${below}.`,
  plane: {
    random: (seed: number, shown: string) =>
      `Both directions are random (seed ${seed}); of the way from start to end the plane shows ${shown} %.`,
    journey: (seed: number, shown: string) =>
      `Direction 1 leads from start to end, direction 2 is random (seed ${seed}); of the way the plane shows ${shown} %.`,
  },
  facts: {
    loss: 'its loss',
    below: 'at its shadow',
    distance: 'whole way',
    shown: 'shown',
  },
  transport: {
    first: 'Back to the start',
    back: 'Back one place',
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    last: 'To the end of the training',
    slider: 'Place of the training',
    at: (n: number, all: number) => `Place ${n} of ${all}`,
  },
  table: {
    heading: 'The path as a table',
    head: ['updates', 'along 1', 'along 2', 'loss', 'loss at the shadow'],
  },
  caption:
    'This is a picture of a thin slice. The training moves through all directions at once; what you see is its shadow, so the loss at the shadow and the loss of the network differ until the end, where the plane is laid. A random plane hides most of the way.',
} as const;
