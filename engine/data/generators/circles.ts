import { cos } from '../../core/math/cos.ts';
import { sin } from '../../core/math/sin.ts';
import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';
import { inTurns, pointCloud } from './pointCloud.ts';

/**
 * A ring of radius 1 around a smaller one: no straight line separates them. Inputs [n, 2], targets [n]. Of the kind of
 * scikit-learn's `make_circles`.
 */
export const circles = defineGenerator({
  name: 'circles',
  about: 'a ring around a smaller ring',
  task: 'classification',
  options: {
    samples: samplesRule(200),
    inner: { about: 'radius of the inner ring; the outer one has radius 1', default: 0.45, min: 0, max: 0.95 },
    noise: noiseRule(0.08, 1),
  },
  build(rng, { samples, inner, noise }) {
    const points = inTurns(samples, 2, (c) => {
      const angle = rng.between(0, 2 * Math.PI);
      const radius = c === 0 ? 1 : inner;
      return [radius * cos(angle) + noise * rng.normal(), radius * sin(angle) + noise * rng.normal()];
    });
    return pointCloud(points, ['outer', 'inner']);
  },
});
