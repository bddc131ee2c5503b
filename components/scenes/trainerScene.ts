import { fieldsOf, listOf, numberIn, wholeIn } from '#components/lab/sceneFields.ts';
import type { Labelled, ThresholdUnit } from '#engine/optim/perceptron.ts';

/** What the perceptron trainer shows: what a link carries and undo remembers. */
export interface TrainerScene {
  readonly points: readonly Labelled[];
  /** What a click adds. */
  readonly adding: 0 | 1;
  /** Corrections made so far. */
  readonly at: number;
  /** Where the unit starts and how far a correction goes, where that is not zero and 1. */
  readonly lesson?: { readonly start: ThresholdUnit; readonly rate: number };
}

/** The version of scenes that links carry. */
export const TRAINER_VERSION = 1;
/** Points lie on whole numbers from −REACH to REACH. */
export const REACH = 6;
export const MOST_POINTS = 24;
export const LIMITS = { passes: 400, corrections: 1500 } as const;
const MOST = 1000;
/** The usual start. */
export const START: ThresholdUnit = { w: [0, 0], b: 0 };
const USUAL: NonNullable<TrainerScene['lesson']> = { start: START, rate: 1 };

/** Start and rate of a scene. */
export const lessonOf = ({ lesson = USUAL }: Pick<TrainerScene, 'lesson'>) => lesson;

function parseLesson(value: unknown): NonNullable<TrainerScene['lesson']> {
  const { start, rate } = fieldsOf(value);
  const { w, b } = fieldsOf(start);
  const size = (number: unknown): number => numberIn(number, -MOST, MOST);
  return { start: { w: listOf(w, 2, 2).map(size), b: size(b) }, rate: numberIn(rate, 0.001, MOST) };
}

/** Checks a scene that came from outside; throws when it is none. */
export function parseTrainer(value: unknown): TrainerScene {
  const { points, adding, at, lesson } = fieldsOf(value);
  const bit = (number: unknown): 0 | 1 => wholeIn(number, 0, 1) as 0 | 1;
  return {
    points: listOf(points, 0, MOST_POINTS).map((point) => {
      const { x, d } = fieldsOf(point);
      return { x: listOf(x, 2, 2).map((place) => wholeIn(place, -REACH, REACH)), d: bit(d) };
    }),
    adding: bit(adding),
    at: wholeIn(at, 0, LIMITS.corrections),
    ...(lesson === undefined ? {} : { lesson: parseLesson(lesson) }),
  };
}
