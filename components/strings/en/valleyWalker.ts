import { countText as count } from '#components/math/countText.ts';
import { factorText } from '#components/math/factorText.ts';

/** Words of the valley walker. */
export const valleyWalker = {
  kicker: (number: string) => `Figure ${number} · Valley walker`,
  title: 'Drop the ball, choose η, and find where it breaks',
  valleys: {
    bowl: 'a bowl, ½λ(w − 3)²',
    twoValleys: 'two valleys',
    plateau: 'a plateau with a dent',
    kink: 'a kink, |w − 1|',
  },
  bowlAt: (centre: string) => `the bowl of your exercise, ½λ(w − c)² with c = ${centre}`,
  axis: { w: 'weight w', loss: 'loss J' },
  picture: (valley: string, rate: string, start: string, step: number, w: string) =>
    `The loss over the weight: ${valley}. A ball dropped at w = ${start} has made ${step} steps with the learning rate ${rate} and lies at w = ${w}. An arrow shows its next step, a dashed line the slope under it.`,
  key: { ball: 'the ball, at (w, J)', step: 'next step, −η · slope', tangent: 'slope at the ball' },
  valley: 'Landscape',
  curvature: 'Curvature λ',
  start: 'Start w',
  rate: 'Rate η',
  setting: (valley: string, curvature: string, start: string, rate: string) =>
    `Landscape: ${valley}; curvature λ = ${curvature}; start w = ${start}; learning rate η = ${rate}.`,
  run: 'Run to the end',
  middle: 'Run with the middle of my notes',
  waiting: 'Step by step you see sixty steps. “Run to the end” goes on until the ball rests, or breaks.',
  settled: (n: number, w: string, loss: string) =>
    `At rest: after ${count(n)} steps the slope is below one millionth. w = ${w}, J = ${loss}.`,
  crawling: (w: string, loss: string) =>
    `Not there yet: after 10,000 steps w = ${w} and J = ${loss}, and it still moves.`,
  jumping: (w: string, loss: string) =>
    `It never rests: after 10,000 steps w = ${w} and J = ${loss}, no lower than at the start.`,
  broken: 'It ran away. What broke, in the order in which it happened:',
  lossBreaks: (n: number, w: string) =>
    `Step ${count(n)}: J = ∞. The weight, ${w}, can still be written down, but a double ends at about 1.8×10³⁰⁸, and its square or fourth power is larger.`,
  weightBreaks: (n: number, w: string) => `Step ${count(n)}: w = ${w}. Now the weight is too large as well.`,
  nan: (n: number) =>
    `Step ${count(n)}: w = NaN, “not a number”: the step subtracted ∞ from ∞. Every sum with NaN is NaN, so nothing heals this. Go back and choose a smaller η.`,
  here: (n: number, w: string, loss: string, slope: string, rate: string, step: string) =>
    `After ${n} step${n === 1 ? '' : 's'}: w = ${w}, J = ${loss}. The slope is ${slope}, so the next step is −η · slope = −${rate} · ${factorText(slope)} = ${step}.`,
  outside: 'The ball is outside of the picture.',
  notes: {
    heading: 'Your notes on the bowl',
    head: ['λ', 'rests up to η =', 'not from η =', 'λ · η'],
    between: (low: string, high: string) => (low === '·' && high === '·' ? '·' : `${low} … ${high}`),
    hint: 'Every run to the end in the bowl is noted. What do all rows have in common in the last column?',
  },
  transport: {
    first: 'Back to the start',
    back: 'Back one step',
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    last: 'To the last step',
    slider: 'Step of the descent',
    at: (n: number, all: number) => `Step ${n - 1} of ${all - 1}`,
  },
  table: {
    heading: 'The steps as a table',
    head: ['step', 'w', 'J', 'slope', 'next step'],
    step: (n: number) => count(n),
  },
  caption:
    'The arrow is long where the ground is steep and short where it is gentle, although η never changes. In the bowl one step multiplies the distance to its lowest place by 1 − ηλ, always the same factor. On the kink the slope does not fade, and neither do the steps.',
} as const;
