import { expect, test } from 'vitest';
import { landscapeReport } from '#components/lab/landscapeReport.ts';
import { asParams, asTensor } from '#components/lab/plain.ts';
import { landscapeLesson } from '#content/examples/landscape11.ts';
import { directionPair } from '#engine/landscape/directionPair.ts';
import { fromOneRow, inOneRow, lossOnCut, shadowOf } from '#engine/landscape/surface.ts';

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const { lesson } = landscapeLesson('random', 1);

test('the directions have length 1, stand at right angles, and hang on the seed alone', () => {
  const [u, v] = directionPair(33, 5);
  expect(dot(u, u)).toBeCloseTo(1, 12);
  expect(dot(v, v)).toBeCloseTo(1, 12);
  expect(Math.abs(dot(u, v))).toBeLessThan(1e-15);
  expect(directionPair(33, 5)).toEqual([u, v]);
  expect(directionPair(33, 6)[0]).not.toEqual(u);
});

test('a first direction that is given is kept, but for its length', () => {
  const [u, v] = directionPair(3, 1, Float64Array.of(0, 4, 0));
  expect(Array.from(u)).toEqual([0, 1, 0]);
  expect(v[1]).toBe(0);
  expect(() => directionPair(3, 1, Float64Array.of(0, 0, 0))).toThrow('A direction of length 0');
  expect(() => directionPair(1, 1)).toThrow('Two directions need at least 2 parameters');
});

test('parameters survive the way into one row and back, and the shadow of a place on the plane is that place', () => {
  const centre = asParams(lesson.params);
  expect(fromOneRow(inOneRow(centre), centre)).toEqual(centre);
  const directions = directionPair(33, 2);
  const there = inOneRow(centre).map((value, i) => value + 0.7 * directions[0][i]! - 1.3 * directions[1][i]!);
  const [a, b] = shadowOf({ centre, directions }, fromOneRow(there, centre));
  expect(a).toBeCloseTo(0.7, 12);
  expect(b).toBeCloseTo(-1.3, 12);
});

test('a training of one update: the plane goes through its end, and along the journey shadow and place are one', () => {
  const report = landscapeReport({ ...lesson, updates: 1, seed: 3, look: 'journey' });
  const [start, end] = report.path;
  expect(report.path).toHaveLength(2);
  expect(end).toMatchObject({ n: 1, a: 0, b: 0 });
  expect(start!.a).toBeCloseTo(-report.distance, 12);
  expect(start!.below).toBeCloseTo(start!.loss, 12);
  expect(report.shown).toBeCloseTo(1, 12);
  expect(report.losses).toHaveLength(report.a.length * report.b.length);
  const centre = asParams(lesson.params);
  const cut = {
    spec: lesson.spec,
    centre,
    directions: directionPair(33, 3),
    x: asTensor(lesson.x),
    t: asTensor(lesson.t),
  };
  expect(lossOnCut(cut, 0, 0)).toBe(start!.loss);
});

test('a random plane hides most of the way', () => {
  const { shown, path } = landscapeLesson('random', 1).answer;
  expect(shown).toBeLessThan(0.5);
  expect(path[0]!.below).toBeLessThan(path[0]!.loss / 2);
  expect(() => landscapeReport({ ...lesson, updates: 0, seed: 1, look: 'random' })).toThrow('1 to 5000 updates');
});
