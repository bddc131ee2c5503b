import { perceptronReport } from '#components/lab/perceptronReport.ts';
import type { PerceptronTrainerProps, PointSet } from '#components/widgets/perceptron-trainer/props.ts';
import { LIMITS, START } from '#components/widgets/perceptron-trainer/trainerScene.ts';
import type { Labelled } from '#engine/optim/perceptron.ts';

const points = (...rows: readonly (readonly [x1: number, x2: number, d: 0 | 1])[]): Labelled[] =>
  rows.map(([p, q, d]) => ({ x: [p, q], d }));

/** Sets of points for the trainer. */
export const pointSets: readonly PointSet[] = [
  {
    id: 'easy',
    title: 'a wide gap',
    points: points([3, 2, 1], [-1, 3, 0], [1, 4, 1], [-3, 0, 0], [4, 0, 1], [-2, -2, 0], [2, -1, 1], [-4, 2, 0]),
  },
  {
    id: 'frames',
    title: 'the three frames',
    points: points([4, 1, 0], [-1, -1, 1], [0, 2, 0], [0, -4, 1], [5, -2, 0], [-5, -1, 1], [-1, 1, 0]),
  },
  {
    id: 'narrow',
    title: 'a narrow gap',
    points: points([2, 1, 1], [1, 1, 0], [5, 3, 1], [4, 3, 0], [-1, -1, 1], [-2, -1, 0]),
  },
  { id: 'xor', title: 'XOR', points: points([-1, -1, 0], [-1, 1, 1], [1, -1, 1], [1, 1, 0]) },
];

/** What comes of a set of points from zero weights, with the learning rate 1. */
export const lessonOf = (set: PointSet) =>
  perceptronReport({ start: START, examples: set.points, rate: 1, limits: LIMITS });

/** Properties of the trainer that starts with one of the sets. */
export function trainer(id: string): Pick<PerceptronTrainerProps, 'sets' | 'first'> {
  const set = pointSets.find((one) => one.id === id)!;
  return { sets: [set, ...pointSets.filter((one) => one !== set)], first: lessonOf(set) };
}
