import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';
import { pointCloud } from './pointCloud.ts';

/**
 * Points of the square from −1 to 1: class 1 where exactly one coordinate is positive. Scatter is added afterwards.
 * Inputs [n, 2], targets [n]. Minsky and Papert 1969; with scatter as in the TensorFlow Playground.
 */
export const xor = defineGenerator({
  name: 'xor',
  about: 'four quadrants, opposite ones alike',
  task: 'classification',
  options: {
    samples: samplesRule(200),
    gap: { about: 'half the width of the empty strip between the quadrants', default: 0.1, min: 0, max: 0.9 },
    noise: noiseRule(0, 1),
  },
  build(rng, { samples, gap, noise }) {
    const points = Array.from({ length: samples }, (_, i) => {
      const right = i % 2 === 1;
      const up = i % 4 > 1;
      const away = (positive: boolean): number => (positive ? 1 : -1) * rng.between(gap, 1) + noise * rng.normal();
      return [away(right), away(up), right === up ? 0 : 1] as const;
    });
    return pointCloud(points, ['same signs', 'different signs']);
  },
});
