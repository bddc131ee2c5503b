import { factorText } from '#components/math/factorText.ts';

/** Words of the sign quiz. */
export const whichWay = {
  kicker: (number: string) => `Figure ${number} · Which way?`,
  title: 'Read the slope and the goal, then say which way w moves',
  axis: { w: 'weight w', loss: 'change of J' },
  picture: (w: string, slope: string, way: string) =>
    `The ground around w = ${w}, a straight line with the slope ${slope}.${way ? ` The right answer: ${way}.` : ''}`,
  question: (n: number, all: number) => `Question ${n} of ${all}`,
  goal: {
    down: (w: string, slope: string) =>
      `J is a loss, and you want it smaller. At w = ${w} the slope is ${slope}. Where does w go?`,
    up: (w: string, slope: string) =>
      `J is a profit, and you want it larger. At w = ${w} the slope is ${slope}. Where does w go?`,
  },
  ways: { left: 'left, w smaller', stay: 'nowhere', right: 'right, w larger' },
  waiting: 'Choose a way. The step and the change of J follow.',
  right: 'Right.',
  wrong: (way: string) => `No: ${way}.`,
  made: {
    down: (rate: string, slope: string, step: string, to: string) =>
      `Descent subtracts: −η · slope = −${rate} · ${factorText(slope)} = ${step}, so w becomes ${to}.`,
    up: (rate: string, slope: string, step: string, to: string) =>
      `Ascent adds: +η · slope = ${rate} · ${factorText(slope)} = ${step}, so w becomes ${to}.`,
  },
  change: {
    down: (change: string) => `Along the straight line J changes by slope · step = ${change}: it falls.`,
    up: (change: string) => `Along the straight line J changes by slope · step = ${change}: it grows.`,
  },
  level: 'Where the slope is 0, neither rule moves.',
  next: 'Next question',
  again: 'Another round',
  score: (right: number, done: number, all: number, seed: number) =>
    `${right} of ${done} right, ${all} questions in this round (seed ${seed}).`,
  table: {
    heading: 'Your answers as a table',
    head: ['question', 'goal', 'slope', 'η', 'right step', 'your answer'],
    goal: { down: 'down', up: 'up' },
    wrong: 'wrong',
  },
  caption:
    'The slope always points uphill: positive means that uphill is to the right. Descent goes against it, ascent with it. The sign of the slope gives the way, and its size the length of the step; the learning rate only scales it.',
} as const;
