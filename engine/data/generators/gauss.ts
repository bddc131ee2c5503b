import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';
import { classLabels, inTurns, pointCloud } from './pointCloud.ts';

/**
 * Two normal clouds at (−1, −1) and (1, 1); a straight line separates them as long as they are narrow. Inputs [n, 2],
 * targets [n]. After the TensorFlow Playground (Smilkov et al. 2017).
 */
export const gauss = defineGenerator({
  name: 'gauss',
  about: 'two normal clouds that a straight line separates',
  task: 'classification',
  options: { samples: samplesRule(200), noise: noiseRule(0.4, 3) },
  build(rng, { samples, noise }) {
    const points = inTurns(samples, 2, (c) => [2 * c - 1 + noise * rng.normal(), 2 * c - 1 + noise * rng.normal()]);
    return pointCloud(points, classLabels(2));
  },
});
