/** Words of the figure of the negative slope. */
export const negativeSlope = {
  kicker: (number: string) => `Figure ${number} · One knob`,
  title: 'Turn one slope from ReLU to leaky to broken',
  picture: (a: string, kind: string) =>
    `Two curves over z from −3 to 3: the two-branch rule with slope ${a} below 0, and max(αz, z). ${kind}`,
  axis: { z: 'pre-activation z', a: 'output a' },
  key: { two: 'z above 0, α·z below', max: 'max(α·z, z), as the decks write it' },
  a: 'Slope α below zero',
  z: 'Pre-activation z',
  known: 'Slopes with a name',
  names: {
    relu: 'ReLU 0',
    leaky: 'leaky 0.01',
    deck: 'deck 0.1',
    prelu: 'PReLU start 0.25',
    identity: 'identity 1',
    broken: 'beyond 1: 2',
  },
  say: (a: string, z: string, value: string, slope: string) =>
    `With α = ${a}, z = ${z} becomes ${value}; the slope there is ${slope}.`,
  kinds: {
    bends: 'A negative slope turns the left side up: very negative and very positive inputs look alike.',
    relu: 'This is ReLU: what is negative is lost, and so is its slope.',
    leaky: 'This is a leaky ReLU: a little of a negative number passes, and a little slope with it.',
    identity: 'This is the identity: the bend is gone, and with it the point of having layers.',
    broken: 'Above 1 the left side is steeper than the right.',
  },
  maxSays: (value: string) =>
    `And max(αz, z) is another function now: it says ${value} here, because the larger of the two is α·z on the right and z on the left.`,
  table: 'Both rules as a table',
  head: ['z', 'two branches', 'max(αz, z)'],
  caption:
    'ReLU, leaky and parametric ReLU are one family with one knob; they differ in who turns it: nobody, you, or training. Up to α = 1 the two ways of writing it agree. Beyond that they part.',
} as const;
