import { cos } from '../../core/math/cos.ts';
import { sin } from '../../core/math/sin.ts';
import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';
import { inTurns, pointCloud } from './pointCloud.ts';

/**
 * Two half circles of radius 1 that reach into each other, centred on the origin. Inputs [n, 2], targets [n]. Of the kind
 * of scikit-learn's `make_moons`.
 */
export const moons = defineGenerator({
  name: 'moons',
  about: 'two half moons that reach into each other',
  task: 'classification',
  options: { samples: samplesRule(200), noise: noiseRule(0.1, 1) },
  build(rng, { samples, noise }) {
    const points = inTurns(samples, 2, (c) => {
      const angle = rng.between(0, Math.PI);
      const x = c === 0 ? cos(angle) : 1 - cos(angle);
      const y = c === 0 ? sin(angle) : 0.5 - sin(angle);
      return [x - 0.5 + noise * rng.normal(), y - 0.25 + noise * rng.normal()];
    });
    return pointCloud(points, ['upper', 'lower']);
  },
});
