import { fieldsOf, listOf, numberIn } from '#components/lab/sceneFields.ts';

/** Everything that the loss bench shows and a link carries: the points, and where Huber's loss bends. */
export interface LossScene {
  readonly targets: readonly number[];
  readonly predictions: readonly number[];
  readonly delta: number;
}

/** The version of scenes that links carry. */
export const LOSS_VERSION = 1;
/** How many points there may be. */
const POINTS = { min: 3, max: 4 } as const;
/** Bounds of targets and predictions: the axis of the picture, and how far down it goes for an exercise that needs it. */
const VALUES = { min: -2, max: 12 } as const;
const LOWEST = -4;
export const DELTA = { min: 0.1, max: 5, step: 0.1 } as const;

/** The axis of a scene's picture. */
export const axisOf = ({ targets, predictions }: LossScene): readonly [low: number, high: number] => [
  [...targets, ...predictions].some((value) => value < VALUES.min) ? LOWEST : VALUES.min,
  VALUES.max,
];

/** Checks a scene from outside; throws when it is none. */
export function parseLossScene(value: unknown): LossScene {
  const { targets, predictions, delta } = fieldsOf(value);
  const points = (list: unknown, least: number, most: number): number[] =>
    listOf(list, least, most).map((item) => numberIn(item, LOWEST, VALUES.max));
  const wanted = points(targets, POINTS.min, POINTS.max);
  return {
    targets: wanted,
    predictions: points(predictions, wanted.length, wanted.length),
    delta: numberIn(delta, DELTA.min, DELTA.max),
  };
}
