import { expect, it } from 'vitest';
import { benchOf, doubled, isPreset, parseBench, reachOf, sceneOf } from '#components/widgets/net-input-bench/bench.ts';
import { net1, net2, stepNet } from '#content/examples/perceptronNets.ts';

it('lands on the three printed results', () => {
  expect(benchOf(sceneOf(net1)).z).toBe(-0.07);
  expect(benchOf(sceneOf(net2)).z).toBe(0.93);
  expect(benchOf(sceneOf(stepNet))).toEqual({
    products: [0.8, 0.7, 0, 0],
    running: [0.8, 1.5, 1.5, 1.5],
    z: 1.5,
    output: 1,
  });
});

it('codes its output in two ways and does not fire at zero', () => {
  const even = {
    rows: [
      { x: 0.1, w: 1 },
      { x: 0.2, w: 1 },
    ],
    b: -0.3,
    coding: 'binary' as const,
  };
  expect(benchOf(even)).toMatchObject({ z: 0, output: 0 });
  expect(benchOf({ ...even, coding: 'bipolar' }).output).toBe(-1);
  expect(benchOf({ ...even, b: -0.29, coding: 'bipolar' }).output).toBe(1);
});

it('doubles the net input with everything else, and knows its examples', () => {
  expect(benchOf(doubled(sceneOf(net2))).z).toBe(1.86);
  expect(isPreset(sceneOf(net2), net2)).toBe(true);
  expect(isPreset(doubled(sceneOf(net2)), net2)).toBe(false);
  expect([0.07, 1.5, 2, 30].map((z) => reachOf([z]))).toEqual([0.1, 2, 2, 50]);
});

it('takes a scene from a link only when every field is one', () => {
  const scene = sceneOf(net1);
  expect(parseBench(JSON.parse(JSON.stringify(scene)))).toEqual(scene);
  for (const bad of [
    null,
    [],
    { ...scene, rows: [] },
    { ...scene, b: '1' },
    { ...scene, coding: 'x' },
    { ...scene, rows: [{ x: 1 }] },
  ])
    expect(() => parseBench(bad)).toThrow('no scene');
});
