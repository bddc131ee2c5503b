import { MOST_POINTS, REACH } from '#components/scenes/trainerScene.ts';
import type { Labelled, ThresholdUnit } from '#engine/optim/perceptron.ts';
import type { PerceptronRun } from '#engine/optim/perceptronRun.ts';

export {
  LIMITS,
  lessonOf,
  MOST_POINTS,
  parseTrainer,
  REACH,
  START,
  TRAINER_VERSION,
  type TrainerScene,
} from '#components/scenes/trainerScene.ts';

/** The counters after the first `at` corrections: how often each point was added, minus how often it was taken away. */
export function countersAt({ corrections, counters }: PerceptronRun, at: number): number[] {
  const counted = counters.map(() => 0);
  for (const { example, gap } of corrections.slice(0, at)) counted[example]! += gap;
  return counted;
}

/** The unit after `at` corrections. */
export const unitAt = ({ corrections }: PerceptronRun, at: number, start: ThresholdUnit): ThresholdUnit =>
  at > 0 ? corrections[at - 1]!.unit : start;

const sameAs =
  ([p, q]: readonly number[]) =>
  ({ x }: Labelled): boolean =>
    x[0] === p && x[1] === q;

/** The points with one more at a whole place inside the picture; a point that is there already changes its class. */
export function withPoint(
  points: readonly Labelled[],
  place: readonly [number, number],
  d: 0 | 1,
): readonly Labelled[] {
  const held = (value: number): number => Math.max(-REACH, Math.min(REACH, Math.round(value))) + 0;
  const x = [held(place[0]), held(place[1])] as const;
  const there = points.findIndex(sameAs(x));
  if (there >= 0) return points.map((point, i) => (i === there ? { x: point.x, d } : point));
  return points.length < MOST_POINTS ? [...points, { x, d }] : points;
}

/**
 * The points with one more that no line can put right: a square halfway between two discs (or a disc between two squares).
 * The same points when no such place is free.
 */
export function spoiled(points: readonly Labelled[]): readonly Labelled[] {
  if (points.length >= MOST_POINTS) return points;
  for (const d of [1, 0] as const) {
    const same = points.filter((point) => point.d === d);
    for (const [i, a] of same.entries())
      for (const b of same.slice(i + 1)) {
        const middle = [(a.x[0]! + b.x[0]!) / 2, (a.x[1]! + b.x[1]!) / 2] as const;
        if (!middle.every(Number.isInteger) || points.some(sameAs(middle))) continue;
        return [...points, { x: middle, d: d === 1 ? 0 : 1 }];
      }
  }
  return points;
}
