import { describe, expect, test } from 'vitest';
import { workerApi } from '#components/lab/workerApi.ts';
import {
  askFor,
  collapsed,
  GRID,
  parseCollapse,
  questionsOf,
  viewFrom,
} from '#components/widgets/collapse/collapse.ts';
import { collapse } from '#content/examples/layered.ts';
import { Rng } from '#engine/core/rng.ts';

const api = workerApi();
const drawn = (seed: number): number[] => {
  const rng = Rng.fromSeed(seed);
  return Array.from({ length: 7 }, () => rng.between(-3, 3));
};
const { start, xs, ys } = collapse;
const viewOf = (scene: typeof start) =>
  viewFrom(
    scene,
    questionsOf(scene, xs, ys).map((request) => api.trace(request)),
  );

describe('two linear layers', () => {
  test.each([1, 2, 3, 4, 5, 6])('are one layer, whatever their numbers (seed %i)', (seed) => {
    const linear = drawn(seed);
    const view = viewOf({ ...start, linear });
    const [slope, intercept] = collapsed(linear);
    expect(view.gap).toBeLessThan(1e-14);
    GRID.forEach((x, i) => {
      expect(view.linear.curve[i]).toBeCloseTo(slope * x + intercept, 3);
    });
  });

  test('stay straight when they are trained, and the best line is what they reach', async () => {
    let last: readonly number[] = [];
    await api.run(1, { ...askFor(start.linear, undefined, xs, ys), updates: 1000, reportAt: [1000] }, (points) => {
      last = points.at(-1)?.params ?? last;
    });
    const view = viewOf({ ...start, linear: last });
    expect(view.gap).toBeLessThan(1e-14);
    const mean = ys.reduce((sum, y) => sum + y) / ys.length;
    const best = ys.reduce((sum, y) => sum + (y - mean) ** 2, 0) / ys.length;
    expect(view.linear.error).toBeCloseTo(best, 6);
  });
});

test('one bend and the same start learn the hill', async () => {
  let last: readonly number[] = [];
  await api.run(2, { ...askFor(start.bent, 'tanh', xs, ys), updates: 1000, reportAt: [1000] }, (points) => {
    last = points.at(-1)?.params ?? last;
  });
  expect(viewOf({ ...start, bent: last }).bent.error).toBeLessThan(1e-3);
});

test.each([
  null,
  {},
  { ...start, bend: 'softmax' },
  { ...start, linear: [1, 2] },
  { ...start, bent: Array(7).fill(1e9) },
])('refuses %j as a scene', (value) => {
  expect(() => parseCollapse(value)).toThrow();
});

test('takes its own start', () => {
  expect(parseCollapse(JSON.parse(JSON.stringify(start)))).toEqual(start);
});
