/** Words of the curve lab. */
export const curveLab = {
  kicker: (number: string) => `Figure ${number} · Curve lab`,
  title: 'Slide along a curve and feel its slope',
  function: 'Function',
  picture: (name: string, z: string, a: string, slope: string) =>
    `The curve of the ${name} with its tangent at z = ${z}, where the output is ${a} and the slope ${slope}. Nearly flat stretches are shaded.`,
  slopePicture: (of: string) => `The ${of} of the same function over z, with the same point.`,
  axis: { z: 'pre-activation z', a: 'output a', slope: 'slope da/dz' },
  key: {
    value: 'output',
    tangent: 'tangent at the point',
    slope: 'slope',
    flat: 'saturated: slope below 5 % of its largest',
  },
  withSteepness: (lambda: string) => ` with λ = ${lambda}`,
  say: (name: string, z: string, a: string, slope: string) =>
    `The ${name} turns z = ${z} into ${a}. Its slope there is ${slope}. `,
  nudge: (by: string) => `So a nudge of z by 0.1 moves the output by about ${by}.`,
  flat: 'The point is saturated: whatever happens to z, the output hardly notices.',
  noSlope:
    'On both sides of the jump the slope is 0, and at the jump there is none (programs take 0). There is nothing to follow downhill.',
  rule: 'Rule and slope',
  check: 'Nudge test: moving z a ten-thousandth both ways gives a slope of',
  formulaSays: 'the formula says',
  knobs: 'Knobs',
  z: 'Pre-activation z',
  lambda: 'Steepness λ',
  example: (z: string) => `Back to z = ${z}`,
  middle: 'Go to z = 0',
  table: 'Values and slopes as a table',
  head: ['z', 'output', 'slope'],
  caption:
    'The sigmoids are steepest at z = 0 and flatten on both sides. A larger λ makes the middle steeper and the flat parts come sooner. Tanh starts out four times as steep as the sigmoid. The step has no slope to offer; the identity has the same everywhere. Outputs beyond ±1.6 leave the picture.',
} as const;
