import type { FitScene } from '#components/widgets/fit-a-line/props.ts';
import type { ValleyScene } from '#components/widgets/valley-walker/props.ts';
import type { WayQuestion, WayRound } from '#components/widgets/which-way/props.ts';
import { Rng } from '#engine/core/rng.ts';
import { type Fate, fateOf } from '#engine/landscape/fateOf.ts';
import { type DataPoint, descendLine, lineBowl, lineLoss } from '#engine/landscape/lineFit.ts';
import { valley } from '#engine/landscape/valley.ts';
import { walkOf } from '#engine/landscape/walk.ts';

/** The bowl of the chapter, J = (w − 3)². */
export const bowl = valley('bowl', 2);
/** Where its descents begin. */
export const BOWL_START = 8;

/** The first steps from the chapter's start. */
export const steps = (rate: number, count = 3) => walkOf(bowl, BOWL_START, rate, count);

/** What becomes of the descent at a rate; the exercise needs runs that break. */
export function broken(rate: number): Extract<Fate, { kind: 'broken' }> {
  const fate = fateOf(bowl, BOWL_START, rate);
  if (fate.kind !== 'broken') throw new Error(`At the rate ${rate} nothing breaks.`);
  return fate;
}

/** How many steps it takes until the slope is below one millionth. */
export function stepsToRest(rate: number): number {
  const fate = fateOf(bowl, BOWL_START, rate);
  if (fate.kind !== 'settled') throw new Error(`At the rate ${rate} the ball does not come to rest.`);
  return fate.last.n;
}

/** Where the two valleys hold a ball that starts on the left and one that starts on the right. */
export const twoRests = [-3.4, 3.4].map((start) => {
  const fate = fateOf(valley('twoValleys'), start, 0.1);
  if (fate.kind !== 'settled') throw new Error('The ball does not come to rest.');
  return fate.last;
});

/** The valley walker's first frame. */
export const valleyStart: ValleyScene = {
  valley: 'bowl',
  curvature: 2,
  start: BOWL_START,
  rate: 0.1,
  at: 1,
  ran: false,
  tries: [],
};

/** Six points, none of them on one line with all others. */
export const fitPoints: readonly DataPoint[] = [
  { x: 1, y: 2.2 },
  { x: 3, y: 3 },
  { x: 4, y: 4.6 },
  { x: 6, y: 4.8 },
  { x: 7, y: 7 },
  { x: 9, y: 7.4 },
];
const middle = fitPoints.reduce((sum, { x }) => sum + x, 0) / fitPoints.length;

/** The line fitter's first frame. */
export const fitStart: FitScene = {
  points: fitPoints,
  m: -1,
  c: 8,
  rate: 0.01,
  centred: false,
  squares: true,
  chosen: 0,
  at: 60,
};

/** The bowl of the six points, as they are and with inputs measured from their mean. */
export const fitBowl = lineBowl(fitPoints);
export const centredBowl = lineBowl(fitPoints.map(({ x, y }) => ({ x: x - middle, y })));

/** Three houses: area in 100 m², price in 100,000 euros. */
export const houses: readonly DataPoint[] = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
];
/** Two steps for the houses from m = 0, c = 0 with the rate 0.1. */
export const houseSteps = descendLine(houses, { m: 0, c: 0 }, 0.1, 2);
export const houseBowl = lineBowl(houses);
export const houseLine = (m: number, c: number) => lineLoss(houses, { m, c });
/** The same houses with the area in square metres. */
export const houseBowlInMetres = lineBowl(houses.map(({ x, y }) => ({ x: 100 * x, y })));

/** Numbers that the documents state and the chapter discusses, each with its place. */
export const stated = {
  /** Deck 004, line 241. */
  safeRate: 0.01,
  /** Deck 004, line 246. */
  epochs: 1000,
} as const;

/** Slopes −3 … 3, one in eight of them 0; goals and rates drawn from the seed. */
function roundOf(seed: number): WayRound {
  const rng = Rng.fromSeed(seed);
  const questions = Array.from({ length: 8 }, (_, k): WayQuestion => {
    const slope = k === 5 ? 0 : (rng.int(2) ? 1 : -1) * ((2 + rng.int(21)) / 10);
    return {
      slope,
      rate: rng.pick([0.1, 0.2, 0.3, 0.5]),
      goal: k > 1 && rng.bernoulli(0.4) ? 'up' : 'down',
      w: rng.int(9) - 4,
    };
  });
  return { seed, questions };
}

/** Six rounds of the sign quiz. */
export const wayRounds: readonly WayRound[] = [1, 2, 3, 4, 5, 6].map(roundOf);

const centredPoints = fitPoints.map(({ x, y }) => ({ x: x - middle, y }));
const LINES = 13;
const around = (centre: number, reach: number): number[] =>
  Array.from({ length: LINES }, (_, i) => centre + reach * ((2 * i) / (LINES - 1) - 1));
const [bowlM, bowlC] = [around(centredBowl.best!.m, 1.3), around(centredBowl.best!.c, 3.4)];

/** The loss of lines through the six points (inputs from their mean), and a descent on it. */
export const bowlSurface = {
  grid: {
    a: bowlM,
    b: bowlC,
    heights: bowlC.flatMap((c) => bowlM.map((m) => lineLoss(centredPoints, { m, c }).loss)),
  },
  path: descendLine(centredPoints, { m: -0.4, c: 7.6 }, 0.05, 40).map(({ m, c, loss }) => [m, c, loss] as const),
  lowest: centredBowl.best!.loss,
};

/** After how many steps at a rate the loss of the bowl is above a bound for the first time. */
export function firstAbove(rate: number, bound: number): number {
  const found = walkOf(bowl, BOWL_START, rate, 2000).find(({ loss }) => loss > bound);
  if (!found) throw new Error(`At the rate ${rate} the loss stays below ${bound}.`);
  return found.n;
}

/** The kink |w − 1| from 5 with the rate 0.7, long after it has begun to jump to and fro. */
export const kinkSwing = walkOf(valley('kink'), 5, 0.7, 41).slice(-2);

/** Two steps on the two valleys from a place near the ridge. */
export const ridge = [-0.2, 0.2, 0.3].map((start) => {
  const two = valley('twoValleys');
  const fate = fateOf(two, start, 0.1);
  if (fate.kind !== 'settled') throw new Error('The ball does not come to rest.');
  return { start, slope: two.slope(start), rest: fate.last };
});
