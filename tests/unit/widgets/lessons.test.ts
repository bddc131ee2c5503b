import { expect, it } from 'vitest';
import { rampPicture } from '#components/plot/rampPicture.ts';
import { parseDigits } from '#components/widgets/digit-perceptrons/digitScene.ts';
import { chosen, fromOrigin, irisPoints, parseIris } from '#components/widgets/iris-corner/irisLesson.ts';
import {
  countersAt,
  MOST_POINTS,
  parseTrainer,
  spoiled,
  unitAt,
  withPoint,
} from '#components/widgets/perceptron-trainer/trainerScene.ts';
import { flowers, irisResult } from '#content/examples/irisCorner.ts';
import { learningFacts } from '#content/examples/learningFacts.ts';
import { lessonOf, pointSets } from '#content/examples/trainerPoints.ts';
import { fromCounters, netInput, outputOf } from '#engine/optim/perceptron.ts';
import { separationOf } from '#engine/optim/perceptronMargin.ts';

const [easy] = pointSets;

it('counts at every correction what the weights are made of', () => {
  for (const set of pointSets) {
    const { run } = lessonOf(set);
    for (let at = 0; at <= run.corrections.length; at++)
      expect(fromCounters({ w: [0, 0], b: 0 }, 1, countersAt(run, at), set.points)).toEqual(
        unitAt(run, at, { w: [0, 0], b: 0 }),
      );
  }
});

it('reconstructs the three frames: two wrong, one, none', () => {
  expect(learningFacts.frames.map(({ wrong }) => wrong)).toEqual([2, 1, 0]);
});

it('sets points on whole places, turns those that are there, and stops when there are enough', () => {
  const points = withPoint(easy!.points, [0.4, 5.6], 1);
  expect(points.at(-1)).toEqual({ x: [0, 6], d: 1 });
  expect(withPoint(points, [0, 6], 0)).toHaveLength(points.length);
  expect(withPoint(points, [0, 99], 0).at(-1)).toEqual({ x: [0, 6], d: 0 });
  const many = Array.from({ length: MOST_POINTS }, (_, i) => ({ x: [i % 7, Math.floor(i / 7)], d: 1 as const }));
  expect(withPoint(many, [-6, -6], 0)).toBe(many);
});

it('spoils points so that no line can be right about them', () => {
  expect(separationOf(easy!.points).separable).toBe(true);
  expect(separationOf(spoiled(easy!.points)).separable).toBe(false);
});

it('takes flowers in turns, from zero or from their middle, and finds the same kind of line', () => {
  const start = { first: 0, second: 1, x: 2, y: 3, centred: true };
  const { rows, origin, examples } = irisPoints(flowers, start);
  expect(rows).toHaveLength(100);
  expect(rows.slice(0, 4).map(({ d }) => d)).toEqual([0, 1, 0, 1]);
  expect(rows[0]!.at).toEqual([14, 2]);
  const { unit } = irisResult(start);
  const moved = fromOrigin(unit, origin);
  rows.forEach(({ at, d }, i) => {
    expect(netInput(moved, at)).toBe(netInput(unit, examples[i]!.x));
    expect(outputOf(moved, at)).toBe(d);
  });
});

it('keeps two species and two measurements apart', () => {
  const start = { first: 0, second: 1, x: 2, y: 3, centred: false };
  expect(chosen(start, { first: 1 })).toMatchObject({ first: 1, second: 2 });
  expect(chosen(start, { second: 0 })).toMatchObject({ first: 1, second: 0 });
  expect(chosen(start, { y: 2 })).toMatchObject({ x: 3, y: 2 });
});

it('draws every pixel of a weight image once', () => {
  const weights = Array.from({ length: 196 }, (_, i) => (i % 11) - 5);
  const { steps, dots } = rampPicture(weights, 14, 5);
  const cells = steps.flatMap(([, d]) => [...d.matchAll(/h(\d+)v1/g)].map((run) => Number(run[1])));
  expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(weights.filter((w) => w !== 0).length);
  expect(dots.match(/M/g)).toHaveLength(weights.filter((w) => w < -2).length);
  expect(rampPicture([0, 0, 0, 0], 2, 0)).toEqual({ steps: [], dots: '' });
});

it('takes scenes from links only when every field is one', () => {
  const trainer = { points: easy!.points, adding: 1, at: 3 };
  expect(parseTrainer(JSON.parse(JSON.stringify(trainer)))).toEqual(trainer);
  expect(() => parseTrainer({ ...trainer, points: [{ x: [0.5, 1], d: 1 }] })).toThrow();
  const iris = { first: 0, second: 1, x: 2, y: 3, centred: false };
  expect(parseIris(iris)).toEqual(iris);
  expect(() => parseIris({ ...iris, second: 0 })).toThrow();
  expect(parseDigits({ seed: 1, passes: 20, at: 20, picture: 0 })).toEqual({ seed: 1, passes: 20, at: 20, picture: 0 });
  expect(() => parseDigits({ seed: 1, passes: 61, at: 20, picture: 0 })).toThrow();
});
