/** Words of the figure that learns cars and trucks. */
export const carOrTruck = {
  kicker: (number: string) => `Figure ${number} · Car or truck?`,
  title: 'Run the loop: predict, compare, update',
  names: ['car', 'truck'] as const,
  axes: ['weight', 'goods'] as const,
  reach: 'Plane of weight and goods; arrow keys move your vehicle by one',
  plane: (rows: number, right: number) =>
    `${rows} vehicles by weight and number of goods, over the network’s probability of a truck. ${right} are on the right side.`,
  key: {
    truck: 'truck, and blue where the network says truck',
    car: 'car, and dotted where it says car',
    border: 'one half',
  },
  rows: {
    heading: 'The labelled rows',
    head: ['row', 'weight', 'goods', 'is a', 'p(truck)', 'right?'] as const,
    look: (n: number) => `Look at row ${n}`,
    field: (n: number, column: number) => `${column ? 'Goods' : 'Weight'} of row ${n}`,
    right: '✓',
    wrong: '✗',
    remove: (n: number) => `Take row ${n} away`,
    add: (name: string) => `Add a ${name}`,
  },
  pass: {
    heading: (n: number) => `The pass of row ${n}`,
    entering: ['x1, weight', 'x2, goods'] as const,
    asItIs: 'as it is',
  },
  settings: 'Settings',
  scaling: { label: 'The two columns', no: 'as they are', yes: 'scaled' },
  rate: 'learning rate η',
  seed: 'seed of the start',
  seedWrong: 'A seed is a whole number from 1 to 9999. Type another one, for example 13.',
  shown: (seed: number, rate: string, columns: string) => `Seed ${seed}, learning rate ${rate}, columns ${columns}.`,
  one: '1 step',
  hundred: '100 steps',
  start: 'Back to the start',
  count: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
  say: (steps: number, columns: string, loss: string, right: number, all: number) =>
    `${steps === 0 ? 'Before the first step' : steps === 1 ? 'After 1 step' : `After ${steps} steps`}, columns ${columns}: the loss is ${loss}, and ${right} of ${all} rows are right.`,
  blind:
    'That is the loss of a network that says the same to every row, without looking: nothing was learned about the vehicles.',
  loss: {
    x: 'steps',
    y: 'loss',
    label: (steps: number, first: string, last: string, blind: string) =>
      `The loss over ${steps} steps, from ${first} to ${last}. A network that does not look has ${blind}.`,
    blind: (loss: string) => `without looking: ${loss}`,
  },
  table: { heading: 'All nine parameters', head: ['unit', 'first weight', 'second weight', 'bias'] as const },
  caption:
    'One step is one turn of the loop: all rows go forward, the loss is worked out, and all nine parameters move a little. Is the loss stuck at the dashed line? Look at h1 and h2 of two different rows, then scale the columns and run the same start again.',
} as const;
