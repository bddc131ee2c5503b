import { TEST, TRAIN } from '#components/lab/digitSizes.ts';
import { START } from '#components/widgets/perceptron-trainer/trainerScene.ts';
import { corrected, fromCounters, netInput, outputOf } from '#engine/optim/perceptron.ts';
import { mostCorrections, separationOf } from '#engine/optim/perceptronMargin.ts';
import { perceptronRun } from '#engine/optim/perceptronRun.ts';
import { digitLessonProps } from './digitLessonProps.ts';
import { irisResult } from './irisCorner.ts';
import { lessonOf, pointSets } from './trainerPoints.ts';

const setOf = (id: string) => pointSets.find((set) => set.id === id)!;
const easy = setOf('easy');
const frames = setOf('frames');
const lesson = lessonOf(easy);
const framesLesson = lessonOf(frames);
const narrowLesson = lessonOf(setOf('narrow'));

/** One correction by hand: w = (1, −1), b = 0 meets x = (1, 2), which should have made it fire. */
const unit = { w: [1, -1], b: 0 };
const x = [1, 2];
const after = corrected(unit, x, 1 - outputOf(unit, x), 1);

/** The same points taught in their order and backwards, and with another rate. */
const backward = perceptronRun(START, [...easy.points].reverse(), 1, { passes: 400, corrections: 1500 });
const half = perceptronRun(START, easy.points, 0.5, { passes: 400, corrections: 1500 });

/** Three points for the exercise on counters. */
const three = [
  { x: [2, 1], d: 1 },
  { x: [1, -2], d: 0 },
  { x: [-1, 3], d: 1 },
] as const;
const separation = separationOf(easy.points);

const irisOf = (first: number, second: number, centred: boolean) => irisResult({ first, second, x: 2, y: 3, centred });
const numbers = (result: ReturnType<typeof irisOf>) => ({
  ...result,
  passes: result.mistakes.length,
  most: Math.floor((result.most ?? 0) + 1e-9),
});

/** Numbers that the text and the exercises of chapter 4 quote. */
export const learningFacts = {
  hand: { z: netInput(unit, x), w1: after.w[0]!, w2: after.w[1]!, b: after.b, again: netInput(after, x) },
  easy: {
    corrections: lesson.run.corrections.length,
    passes: lesson.run.mistakes.length,
    w1: lesson.run.unit.w[0]!,
    w2: lesson.run.unit.w[1]!,
    b: lesson.run.unit.b,
    most: Math.floor(lesson.bound!.most + 1e-9),
    radius: lesson.bound!.radius,
    margin: lesson.bound!.margin,
  },
  narrow: {
    corrections: narrowLesson.run.corrections.length,
    most: Math.floor(narrowLesson.bound!.most + 1e-9),
  },
  frames: framesLesson.run.corrections.slice(-3).map(({ unit: line, wrong }) => ({ unit: line, wrong })),
  framesPoints: frames.points,
  backward: {
    corrections: backward.corrections.length,
    w1: backward.unit.w[0]!,
    w2: backward.unit.w[1]!,
    b: backward.unit.b,
  },
  half: { corrections: half.corrections.length, w1: half.unit.w[0]!, w2: half.unit.w[1]!, b: half.unit.b },
  /** w₀ = (1, 0), b₀ = 0, and counters 2, −1, 1 for three points. */
  fromCounters: fromCounters({ w: [1, 0], b: 0 }, 1, [2, -1, 1], three),
  mostFar: separation.separable ? mostCorrections(separation, { w: [10, -10], b: 0 }, 1) : Number.NaN,
  irisZero: numbers(irisOf(0, 1, false)),
  irisMiddle: numbers(irisOf(0, 1, true)),
  irisNever: numbers(irisOf(1, 2, true)),
  digits: {
    trainCount: TRAIN,
    testCount: TEST,
    passes: digitLessonProps.passes,
    train: (100 * digitLessonProps.last.trainWrong) / TRAIN,
    test: (100 * digitLessonProps.last.testWrong) / TEST,
  },
} as const;
